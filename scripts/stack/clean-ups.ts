type CleanUp = () => void | Promise<void>;

/** What has to be undone, in the reverse order of doing. */
export type CleanUps = {
  add(cleanUp: CleanUp): void;
  /** Runs each once; a second call waits for the first. */
  run(): Promise<void>;
};

export function createCleanUps(): CleanUps {
  const list: CleanUp[] = [];
  let isRunning: Promise<void> | undefined;
  return {
    add: (cleanUp) => void list.push(cleanUp),
    run: () => {
      isRunning ??= runAll(list);
      return isRunning;
    },
  };
}

async function runAll(list: CleanUp[]): Promise<void> {
  for (let cleanUp = list.pop(); cleanUp; cleanUp = list.pop()) await cleanUp();
}
