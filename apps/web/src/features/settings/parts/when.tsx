import { useFormatter, useNow } from "use-intl";

/** How often "5 minutes ago" is looked at again. */
const TICK_MS = 30_000;
const MINUTE_MS = 60_000;

type Props = { time: string; say: (when: string) => string };

/** A moment by its distance from now: "5 minutes ago". The exact one is its title. */
export function When({ time, say }: Props) {
  const format = useFormatter();
  const now = useNow({ updateInterval: TICK_MS });
  const date = new Date(time);
  // Nobody counts seconds: that is "this minute".
  const isSeconds = Math.abs(now.getTime() - date.getTime()) < MINUTE_MS;
  return (
    <time dateTime={time} title={format.dateTime(date, { dateStyle: "long", timeStyle: "short" })}>
      {say(format.relativeTime(date, isSeconds ? { now, unit: "minute" } : { now }))}
    </time>
  );
}
