import { type Identity, identityOf } from "./config.ts";
import type { Env } from "./env.ts";
import type { Output } from "./output.ts";
import type { Keyboard } from "./session/ask.ts";
import { type Confirm, createConfirm } from "./session/confirm.ts";
import { type Connection, connect } from "./session/connect.ts";
import { createTimes, type Times } from "./text/times.ts";
import type { Language, Translate } from "./translate.ts";
import type { GlobalFlags } from "./tree/global-flags.ts";

/** What every command works with. Each run takes from it what it needs, so that a test gives it only that. */
export type Context = Connection & {
  env: Env;
  flags: GlobalFlags;
  language: Language;
  /** It was chosen for this terminal: the screen does not ask the account. */
  isLanguageChosen: boolean;
  translate: Translate;
  output: Output;
  times: Times;
  keyboard: Keyboard;
  confirm: Confirm;
  identity: Identity;
  server: string;
};

export type Surroundings = Pick<
  Context,
  "env" | "language" | "isLanguageChosen" | "translate" | "keyboard" | "flags" | "output"
>;

export async function createContext(surroundings: Surroundings): Promise<Context> {
  const { env, flags, language } = surroundings;
  const identity = await identityOf(env, flags);
  return {
    ...surroundings,
    ...connect({ identity, token: env.token }),
    confirm: createConfirm(surroundings),
    times: createTimes({ language, isUtc: flags.utc === true }),
    identity,
    server: identity.server,
  };
}
