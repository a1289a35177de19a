import type { AppError } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { invalidInput } from "../parse-input.ts";
import { passesFactor } from "./passes-factor.ts";

/** What an open session asks for, where a second factor is on. @throws AppError code_required, invalid_input */
export async function requireCode(core: Core, actor: Actor, code: string | undefined): Promise<void> {
  if (!(await passesFactor(core, actor, code))) throw wrongCode();
}

/** Not `unauthenticated`: that would say that the session is over. */
export function wrongCode(): AppError {
  return invalidInput([{ path: "code", message: "is wrong, over or was used: wait for the next one" }]);
}
