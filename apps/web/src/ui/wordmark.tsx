import { Mark } from "./mark.tsx";

/** The mark with the name beside it. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 font-bold text-ink text-lead tracking-tight">
      <Mark className="size-7" />
      Parley
    </span>
  );
}
