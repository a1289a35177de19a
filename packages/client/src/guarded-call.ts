import { routeOf } from "@parley/protocol";
import { hasCode } from "./has-code.ts";
import type { Call } from "./http-call.ts";

type Shut = { signOut(): void; hold(): void };

/** @returns the same call, which tells when the server no longer knows the session, or asks for a second factor first. */
export function guardedCall(call: Call, { signOut, hold }: Shut): Call {
  return async (name, input) => {
    try {
      return await call(name, input);
    } catch (error) {
      // Of a call that needs no session, like signing in, it means a wrong password.
      const isEnd = routeOf(name)?.access !== "anyone" && hasCode(error, "unauthenticated");
      if (isEnd) signOut();
      if (hasCode(error, "factor_required")) hold();
      throw error;
    }
  };
}
