import type { State } from "../state.ts";

/** @returns a function that selects from the state and answers with the former result while it is shallowly equal. */
export function createSelection<Selected>(): (
  selector: (state: State) => Selected,
  state: State,
) => Selected {
  let last: { selected: Selected } | undefined;
  return (selector, state) => {
    const selected = selector(state);
    if (last && isShallowEqual(last.selected, selected)) return last.selected;
    last = { selected };
    return selected;
  };
}

function isShallowEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const [entriesOfA, entriesOfB] = [Object.entries(a), new Map(Object.entries(b))];
  if (entriesOfA.length !== entriesOfB.size) return false;
  return entriesOfA.every(([key, value]) => entriesOfB.has(key) && Object.is(value, entriesOfB.get(key)));
}
