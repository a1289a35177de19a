/** A server lets few in at once; more would wait in its line for no gain. */
const AT_ONCE = 16;

/** Opens all of these, always so many at once: when one is open, the next begins. @returns what came of them, in their order */
export async function openAll<Opened>(openers: readonly (() => Promise<Opened>)[]): Promise<Opened[]> {
  const opened: Opened[] = [];
  const waiting = openers.entries();
  async function openOneByOne(): Promise<void> {
    for (const [index, open] of waiting) opened[index] = await open();
  }
  await Promise.all(Array.from({ length: AT_ONCE }, openOneByOne));
  return opened;
}
