type Props = { count: number; label: string };

const MOST_SHOWN = 999;

/** A number that wants attention; the label says what is counted. */
export function CountBadge({ count, label }: Props) {
  const text = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  return (
    <span className="inline-flex h-5.5 min-w-5.5 items-center justify-center rounded-full bg-accent px-1.5 font-semibold text-on-accent text-tiny tabular-nums">
      <span aria-hidden>{text}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
