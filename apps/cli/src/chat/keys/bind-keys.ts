import { type KeyMode, type KeyName, type KeysOf, keyTable } from "./key-table.ts";

type Act = () => void;
/** What each stroke does, by names such as `ctrl+w`. */
export type Bindings = Readonly<Record<string, Act>>;

/** Puts what is done to the keys of one mode. It does not compile while a key of the table does nothing. */
export function bindKeys<Mode extends KeyMode>(_mode: Mode, acts: Record<KeysOf<Mode>, Act>): Bindings {
  return bindNames(acts as Record<string, Act>);
}

/** Puts what is done to the keys that have these names, whatever their mode. */
export function bindNames(acts: { [Name in KeyName]?: Act }): Bindings {
  const named = Object.entries(acts) as [KeyName, Act][];
  return Object.fromEntries(named.flatMap(([name, act]) => keyTable[name].keys.map((key) => [key, act])));
}
