import { useState } from "react";

/** One thing at a time that may fail: whether it runs, and what the last one threw. */
export function useTask() {
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const run = async (task: () => Promise<void>) => {
    setIsRunning(true);
    setFailure(null);
    await task().catch(setFailure);
    setIsRunning(false);
  };
  return { isRunning, failure, run };
}
