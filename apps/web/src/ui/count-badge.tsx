import { classes } from "./classes.ts";

type Props = { count: number; label: string; tone?: "loud" | "quiet" };

const MOST_SHOWN = 999;

/** A number that wants attention, or quietly does not; the label says what is counted. */
export function CountBadge({ count, label, tone = "loud" }: Props) {
  const text = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  return (
    <Badge label={label} tone={tone}>
      {text}
    </Badge>
  );
}

type BadgeProps = { label: string; tone?: Props["tone"]; children?: string };

/** The same with a sign in place of the number, or nothing. */
export function Badge({ label, tone = "loud", children }: BadgeProps) {
  return (
    <span
      className={classes(
        "inline-flex shrink-0 items-center justify-center rounded-full font-semibold text-tiny tabular-nums",
        tone === "loud" ? "bg-accent text-on-accent" : "bg-ink-faint text-canvas",
        children ? "h-5.5 min-w-5.5 px-1.5" : "size-3",
      )}
    >
      <span aria-hidden>{children}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
