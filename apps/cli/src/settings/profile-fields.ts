import type { Input, Me } from "@parley/protocol";
import { handleOf } from "../reading/find-member.ts";
import { TerminalError } from "../terminal-error.ts";

/** One thing about oneself: how it is shown, and what is asked of the server to change it. */
type Field = { read: (me: Me) => string; write: (value: string) => Input<"me.update"> };

/** What stands for nothing: no language of one's own, initials in place of a face. */
const NONE = "none";

/** What one can say about oneself, by the names that the terminal has for it. */
export const profileFields = {
  name: { read: ({ name }) => name, write: (value) => ({ name: value }) },
  handle: { read: ({ handle }) => handle, write: (value) => ({ handle: handleOf(value) }) },
  about: { read: ({ about }) => about, write: (value) => ({ about: value }) },
  language: {
    read: ({ locale }) => locale ?? NONE,
    write: (value) => ({ locale: oneOf("language", { en: "en", ru: "ru", [NONE]: null } as const, value) }),
  },
  avatar: {
    read: ({ avatar }) => avatar ?? NONE,
    write: (value) => ({ avatar: value === NONE ? null : value }),
  },
  presence: {
    read: ({ sharesPresence }) => onOff(sharesPresence),
    write: (value) => ({ sharesPresence: oneOf("presence", ON_OFF, value) }),
  },
  receipts: {
    read: ({ hasReceipts }) => onOff(hasReceipts),
    write: (value) => ({ hasReceipts: oneOf("receipts", ON_OFF, value) }),
  },
} as const satisfies Record<string, Field>;

export type ProfileFieldName = keyof typeof profileFields;
export const profileFieldNames = Object.keys(profileFields) as ProfileFieldName[];

const ON_OFF = { on: true, off: false };

function onOff(isOn: boolean): string {
  return isOn ? "on" : "off";
}

/** @throws TerminalError naming the choices */
function oneOf<Value>(name: string, choices: Readonly<Record<string, Value>>, typed: string): Value {
  const value = choices[typed];
  if (value !== undefined && Object.hasOwn(choices, typed)) return value;
  const values = { name, other: typed, choices: Object.keys(choices).join(", ") };
  throw new TerminalError("invalid_input", "notAChoice", { values });
}
