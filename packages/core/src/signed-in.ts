import { AppError, type OperationName } from "@parley/protocol";
import { type Actor, type Caller, isActor } from "./actor.ts";

/** Where the server asks everybody for a second factor: what turns one on, and what leads out. */
const openWithoutFactor: ReadonlySet<OperationName> = new Set<OperationName>([
  "factor.get",
  "factor.begin",
  "factor.confirm",
  "me.get",
  "account.logout",
]);

/**
 * Who calls what takes a session, by whatever way. All that acts as a person comes by here, his access tokens, too.
 *
 * @param name what is called, if it is an operation
 * @throws AppError unauthenticated; factor_required where the server asks for a second factor that he does not have
 */
export function signedIn(caller: Caller, name?: OperationName): Actor {
  if (!isActor(caller)) throw new AppError("unauthenticated");
  const isOpen = !caller.lacksFactor || (name !== undefined && openWithoutFactor.has(name));
  if (!isOpen) throw new AppError("factor_required");
  return caller;
}
