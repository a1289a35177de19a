import type { Label } from "./pack-changes.ts";

/** What a listener remembers of those who publish, to notice what it did not hear. */
export type Publishers = {
  /**
   * Notes a payload. A publisher that was not heard before is taken as he is: what he published earlier is not missing,
   * unless he says that he has told nobody.
   * @param now ms of a clock that never goes back
   * @returns `next` in the right order, `hole` when something before it is missing, `again` when it was heard already
   */
  hear(label: Label, now: number): "next" | "hole" | "again";
  /**
   * Notes who was not heard since `deadline`, ms of the same clock. What he publishes until he is heard again is missing.
   * @returns whether there was one that was not silent before
   */
  noteSilent(deadline: number): boolean;
  /** Whether somebody was heard, and is not silent. */
  hears(node: string): boolean;
  /** Whether one of those who are heard listens himself. */
  haveListeners(): boolean;
  forgetAll(): void;
};

export function createPublishers(): Publishers {
  // Whoever has ever published stays: a few bytes for each process.
  const heard = new Map<string, { number: number; hears: boolean; at: number; isSilent: boolean }>();
  return {
    hear({ node, number, hears, hasUntold }, now) {
      const last = heard.get(node)?.number ?? number - 1;
      if (number <= last) return "again";
      heard.set(node, { number, hears, at: now, isSilent: false });
      return number === last + 1 && !hasUntold ? "next" : "hole";
    },
    noteSilent(deadline) {
      const silent = [...heard.values()].filter(({ at, isSilent }) => !isSilent && at < deadline);
      for (const each of silent) each.isSilent = true;
      return silent.length > 0;
    },
    hears: (node) => heard.get(node)?.isSilent === false,
    haveListeners: () => [...heard.values()].some(({ hears, isSilent }) => hears && !isSilent),
    forgetAll: () => heard.clear(),
  };
}
