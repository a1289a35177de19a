/** A server lets few in at once; more would wait in its line for no gain. */
const AT_ONCE = 16;

/** Opens all of these, a few at a time. @returns what came of them, in their order */
export async function openAll<Opened>(openers: readonly (() => Promise<Opened>)[]): Promise<Opened[]> {
  const opened: Opened[] = [];
  while (opened.length < openers.length) {
    const some = openers.slice(opened.length, opened.length + AT_ONCE);
    opened.push(...(await Promise.all(some.map((open) => open()))));
  }
  return opened;
}
