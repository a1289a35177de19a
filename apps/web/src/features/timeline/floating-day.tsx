import { classes } from "../../ui/classes.ts";
import { useDayWords } from "./use-day-words.ts";

type Props = { time: number | undefined; isShown: boolean };

/** While scrolling: the day of the topmost message. The separators in the timeline say the same to a screen reader. */
export function FloatingDay({ time, isShown }: Props) {
  const dayWords = useDayWords();
  if (time === undefined) return null;
  return (
    <div
      aria-hidden
      className={classes(
        "pointer-events-none absolute inset-x-0 top-3 flex justify-center transition-opacity duration-(--calm) [aside+*_&]:translate-y-12",
        isShown ? "opacity-100" : "opacity-0",
      )}
    >
      <span className="rounded-full bg-raised px-3 py-1 font-medium text-ink-soft text-small shadow-near">
        {dayWords(time)}
      </span>
    </div>
  );
}
