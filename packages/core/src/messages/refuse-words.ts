import { findByClientId } from "@parley/db/sql/messages";
import type { Queryable } from "@parley/db/sql/queryable";
import { invalidInput } from "../parse-input.ts";
import type { SettingsLoader } from "../server/settings-loader.ts";
import type { Appender } from "./appender.ts";
import { wordIn } from "./word-in.ts";

type Settings = Pick<SettingsLoader, "read">;

/** @throws AppError invalid_input for a text with a word that the server's admins do not want, when they have said so */
export async function refuseWords(settings: Settings, text: string, path = "body"): Promise<void> {
  const { refusesWords, words } = await settings.read();
  const word = refusesWords ? wordIn(text, words) : undefined;
  if (word !== undefined) throw invalidInput([{ path, message: unwanted(word) }]);
}

/** @returns the appender, refusing unwanted words; what is stored already is no new message, whatever they are now */
export function withoutWords(append: Appender, settings: Settings, db: Queryable): Appender {
  return async (message) => {
    try {
      await refuseWords(settings, message.body);
    } catch (error) {
      if (!(await findByClientId(db, message))) throw error;
    }
    return append(message);
  };
}

const unwanted = (word: string) => `has “${word}”, which this server does not take. Write it without that.`;
