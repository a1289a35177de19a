import { setNextAuthAddress } from "./env.ts";

/** Next calls this once, before the server takes its first request. */
export function register(): void {
  setNextAuthAddress();
}
