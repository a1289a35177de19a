import { invalidInput } from "../parse-input.ts";
import breached from "./breached-passwords.json" with { type: "json" };

/** What a password for here must not be alone: the words that everybody thinks of here. */
const WORDS_OF_HERE = ["parley", "messenger", "password", "пароль"];

let known: ReadonlySet<string> | undefined;

type Account = {
  password: string;
  email?: string | null;
  name?: string;
  handle?: string;
  /** The input field that it came in. */
  field?: string;
};

/**
 * Refuses a new password that is among the leaked ones that guessing begins with, or that is nothing but a name: of the
 * product, of the person. Nothing is asked outside, and no rule of composition holds. @throws AppError invalid_input
 */
export function refuseEasyPassword({ password, email, name, handle, field = "password" }: Account): void {
  known ??= new Set(breached.passwords.split(" "));
  const lower = password.toLowerCase();
  if (known.has(lower))
    throw refusal(field, "is among those that leaked elsewhere and are guessed first: choose another");
  const names = [...WORDS_OF_HERE, email?.split("@")[0], name, handle, email];
  if (names.some((each) => each && bare(each) !== "" && bare(each) === bare(lower)))
    throw refusal(field, "must not be just a name: add words that nobody would guess");
}

/** Its letters: digits and signs around a name do not hide it. */
const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}]/gu, "");

const refusal = (path: string, message: string) => invalidInput([{ path, message }]);
