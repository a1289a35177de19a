import { useCallback, useState } from "react";
import { useAnswer } from "./use-answer.ts";

export type Page<Item> = { items: readonly Item[]; nextCursor: string | null };

/** A list that is longer than one answer. @param read must be the same function as long as it asks the same */
export function usePages<Item>(read: (cursor: string | undefined) => Promise<Page<Item>>) {
  const first = useCallback(() => read(undefined), [read]);
  const [answer, reload] = useAnswer(first);
  const [rest, setRest] = useState<{ of: unknown; page: Page<Item> } | null>(null);
  const start = answer.state === "ready" ? answer.output : null;
  const further = rest && rest.of === start ? rest.page : null;
  const nextCursor = further ? further.nextCursor : (start?.nextCursor ?? null);
  const loadMore = async () => {
    if (!start || nextCursor === null) return;
    const page = await read(nextCursor);
    const items = [...(further?.items ?? []), ...page.items];
    setRest({ of: start, page: { items, nextCursor: page.nextCursor } });
  };
  const items = start ? [...start.items, ...(further?.items ?? [])] : [];
  return { answer, items, hasMore: nextCursor !== null, loadMore, reload };
}
