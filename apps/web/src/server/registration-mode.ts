import "server-only";
import type { Registration } from "@parley/protocol";
import { core } from "./core.ts";

/** Who may make an account now. Without the database the page is there all the same, and the server says it later. */
export async function registrationMode(): Promise<Registration> {
  try {
    return (await core().settings.read()).registration;
  } catch {
    return "open";
  }
}
