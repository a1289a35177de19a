import { useDayWords } from "./use-day-words.ts";

/** The line between two days. */
export function DaySeparator({ time }: { time: number }) {
  const dayWords = useDayWords();
  return (
    <h2 className="flex items-center justify-center pt-5 pb-1">
      <time
        dateTime={new Date(time).toISOString().slice(0, 10)}
        className="rounded-full px-3 py-1 font-medium text-ink-faint text-small"
      >
        {dayWords(time)}
      </time>
    </h2>
  );
}
