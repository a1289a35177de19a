import { useInput, usePaste } from "ink";
import { createContext, type ReactNode, useContext, useState } from "react";
import { createKeySource, type KeySource } from "./key-source.ts";
import { pastedText, strokesOf } from "./strokes.ts";

const KeysContext = createContext<KeySource | null>(null);

/** Takes in what is typed and pasted, for all components below it. */
export function Keyboard({ children }: { children: ReactNode }): ReactNode {
  const [source] = useState(createKeySource);
  useInput((input, key) => source.push(strokesOf(input, key)));
  usePaste((text) => source.push([{ text: pastedText(text) }]));
  return <KeysContext value={source}>{children}</KeysContext>;
}

/** @returns where keys come from. @throws outside of a Keyboard. */
export function useKeySource(): KeySource {
  const source = useContext(KeysContext);
  if (!source) throw new Error("useKeySource needs a Keyboard above it.");
  return source;
}
