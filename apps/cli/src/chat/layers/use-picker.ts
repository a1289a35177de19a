import { useState } from "react";
import { type Draft, emptyDraft, insert } from "../composing/draft.ts";
import { type Command, emptyEditor, obey } from "../composing/line-editor.ts";
import { bindKeys } from "../keys/bind-keys.ts";
import { useKeys } from "../keys/use-keys.ts";

type Options<Item> = {
  /** What answers to what was typed, the best first. */
  find: (query: string) => readonly Item[];
  /** Hears what was typed. */
  onQuery?: (query: string) => void;
  /** How many can be shown. */
  room: number;
  accept: (item: Item) => void;
  close: () => void;
};

export type Picker<Item> = {
  query: string;
  /** Those in view. */
  shown: readonly Item[];
  /** Which of those in view is picked; -1 when there is none. */
  picked: number;
  /** Which of how many that is, where not all are in view; else empty. */
  place: string;
};

/** Keys that change what was typed. */
const queryKeys: Readonly<Record<string, Command>> = {
  backspace: "deleteBefore",
  "ctrl+h": "deleteBefore",
  "ctrl+u": "killToStart",
  "ctrl+w": "killWord",
};

/** Typing narrows a list down, the arrows pick one of it, Enter takes it. */
export function usePicker<Item>({ find, onQuery, room, accept, close }: Options<Item>): Picker<Item> {
  const [query, setQuery] = useState<Draft>(emptyDraft);
  const [wished, setWished] = useState(0);
  const found = find(query.text);
  const picked = Math.max(0, Math.min(found.length - 1, wished));
  const first = Math.max(0, Math.min(picked - Math.floor(room / 2), found.length - room));
  const write = (edited: Draft) => {
    setQuery(edited);
    setWished(0);
    onQuery?.(edited.text);
  };
  const editing = Object.entries(queryKeys).map(([key, command]) => [
    key,
    () => write(obey({ ...emptyEditor, draft: query }, command).draft),
  ]);
  const bindings = bindKeys("picker", {
    pick: () => {
      const item = found[picked];
      if (item !== undefined) accept(item);
    },
    close,
    pickUp: () => setWished(picked - 1),
    pickDown: () => setWished(picked + 1),
  });
  useKeys(
    { ...Object.fromEntries(editing), ...bindings },
    { onText: (text) => write(insert(query, text.replaceAll("\n", " "))) },
  );
  return {
    query: query.text,
    shown: found.slice(first, first + room),
    picked: found.length === 0 ? -1 : picked - first,
    place: found.length > room ? `${picked + 1}/${found.length}` : "",
  };
}
