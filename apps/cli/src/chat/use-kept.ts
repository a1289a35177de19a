import { useReducer } from "react";

export type Kept<Value> = { value: Value; change: (value: Value) => void };

/** A value of one chat that outlives the component: coming back, one finds it as one left it. */
export function useKept<Key, Value>(kept: Map<Key, Value>, key: Key, initial: Value): Kept<Value> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const change = (value: Value) => {
    kept.set(key, value);
    redraw();
  };
  return { value: kept.get(key) ?? initial, change };
}
