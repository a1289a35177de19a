import { encodeCursor } from "../cursor.ts";

/** Cuts rows of which one more was read than wanted. @param place what the next page starts after */
export function pageOf<Row>(
  rows: readonly Row[],
  { limit, place }: { limit: number; place: (last: Row) => readonly unknown[] },
): { page: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { page, nextCursor: last ? encodeCursor(place(last)) : null };
}
