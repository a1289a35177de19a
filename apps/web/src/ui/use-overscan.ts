import { startTransition, useEffect, useState } from "react";

/** They come after those in sight, so many at a time: all at once they would hold up what one waits for. */
const STEP_ROWS = 4;

/** @returns how many rows to keep beyond each edge of a long list as of now: few at first, then all of them */
export function useOverscan(mostRows: number): number {
  const [rows, setRows] = useState(STEP_ROWS);
  useEffect(() => {
    startTransition(() => setRows(Math.min(rows + STEP_ROWS, mostRows)));
  }, [rows, mostRows]);
  return rows;
}
