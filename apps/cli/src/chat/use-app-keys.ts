import { bindKeys } from "./keys/bind-keys.ts";
import { keyTable } from "./keys/key-table.ts";
import { useKeys } from "./keys/use-keys.ts";
import type { Stage } from "./stage.ts";

type Options = { stage: Stage; quit: () => void; nav: Navigation };

/** Ways to another chat. */
export type Navigation = {
  step: (by: number) => void;
  toNextUnread: () => void;
  toLast: () => void;
  /** The first chat of the list is 0. */
  toNumber: (index: number) => void;
};

/** The keys that mean the same wherever one is; where a list is open, only leaving does. */
export function useAppKeys({ stage, quit, nav }: Options): void {
  const bindings = bindKeys("app", {
    quit,
    find: () => stage.open({ kind: "switcher" }),
    nextChat: () => nav.step(1),
    previousInList: () => nav.step(-1),
    nextUnread: nav.toNextUnread,
    lastChat: nav.toLast,
    numberedChat: () => {},
  });
  const numbered = keyTable.numberedChat.keys.map((key, index) => [key, () => nav.toNumber(index)]);
  const all = { ...bindings, ...Object.fromEntries(numbered) };
  useKeys(stage.layer ? { [keyTable.quit.keys[0]]: quit } : all);
}
