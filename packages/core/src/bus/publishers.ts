/** What a listener remembers of those who publish, to notice what it did not hear. */
export type Publishers = {
  /**
   * Notes a payload. A publisher that was not heard before is taken as he is: what he published earlier is not missing.
   * @param now ms of a clock that never goes back
   * @returns `next` in the right order, `hole` when payloads before it are missing, `again` when it was heard already
   */
  hear(label: { node: string; number: number }, now: number): "next" | "hole" | "again";
  /** Forgets who was not heard since `deadline`, ms of the same clock. @returns whether there was one */
  dropSilent(deadline: number): boolean;
  forgetAll(): void;
};

export function createPublishers(): Publishers {
  const heard = new Map<string, { number: number; at: number }>();
  return {
    hear({ node, number }, now) {
      const last = heard.get(node)?.number ?? number - 1;
      if (number <= last) return "again";
      heard.set(node, { number, at: now });
      return number === last + 1 ? "next" : "hole";
    },
    dropSilent(deadline) {
      const silent = [...heard].filter(([, { at }]) => at < deadline);
      for (const [node] of silent) heard.delete(node);
      return silent.length > 0;
    },
    forgetAll: () => heard.clear(),
  };
}
