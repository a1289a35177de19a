import { useCallback, useEffect, useState } from "react";
import { useNewest } from "../../ui/use-newest.ts";

export type Answer<Output> =
  | { state: "loading" }
  | { state: "ready"; output: Output }
  | { state: "failed"; failure: unknown };

/**
 * @param read must be the same function as long as it asks the same
 * @returns what it answers, and a function that asks again; what is known meanwhile stays on screen
 */
export function useAnswer<Output>(read: () => Promise<Output>): [Answer<Output>, () => Promise<void>] {
  const [answer, setAnswer] = useState<Answer<Output>>({ state: "loading" });
  const begin = useNewest();
  const ask = useCallback(async () => {
    const isNewest = begin();
    try {
      const output = await read();
      if (isNewest()) setAnswer({ state: "ready", output });
    } catch (failure) {
      if (isNewest()) setAnswer({ state: "failed", failure });
    }
  }, [read, begin]);
  useEffect(() => void ask(), [ask]);
  return [answer, ask];
}
