import { useInput, usePaste } from "ink";
import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from "react";
import { createKeySource, type Follow, type KeySource } from "./key-source.ts";
import { pastedText, strokesOf } from "./strokes.ts";

const KeysContext = createContext<KeySource | null>(null);

const silence: KeySource = { push: () => {}, putBack: () => {}, listen: () => () => {} };

/** Keeps what is typed from the components below it, as long as it is meant for others. */
export function Deaf({ isDeaf, children }: { isDeaf: boolean; children: ReactNode }): ReactNode {
  const source = useKeySource();
  return <KeysContext value={isDeaf ? silence : source}>{children}</KeysContext>;
}

/** Takes in what is typed and pasted, for all components below it. */
export function Keyboard({ children }: { children: ReactNode }): ReactNode {
  const follow = useFollow();
  const [source] = useState(() => createKeySource(follow));
  useInput((input, key) => source.push(strokesOf(input, key)));
  usePaste((text) => source.push([{ text: pastedText(text), isPasted: true }]));
  return <KeysContext value={source}>{children}</KeysContext>;
}

/**
 * @returns what calls back after the commit with all that was changed until then: a change of this component's own goes
 * with the others, and the layout effects of those below come before its own.
 */
function useFollow(): Follow {
  const [count, bump] = useReducer((count: number) => count + 1, 0);
  const waiting = useRef<(() => void) | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each count is a commit that was waited for.
  useLayoutEffect(() => {
    if (waiting.current) setImmediate(waiting.current);
    waiting.current = null;
  }, [count]);
  return (next) => {
    waiting.current = next;
    bump();
  };
}

/** @returns where keys come from. @throws outside of a Keyboard. */
export function useKeySource(): KeySource {
  const source = useContext(KeysContext);
  if (!source) throw new Error("useKeySource needs a Keyboard above it.");
  return source;
}
