import { useFormatter, useNow } from "use-intl";

const TICK_MS = 60_000;

/** A moment by its distance from now. The exact one is its title. */
export function When({ time, say }: { time: string; say: (when: string) => string }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: TICK_MS });
  const date = new Date(time);
  const isSeconds = Math.abs(now.getTime() - date.getTime()) < TICK_MS;
  return (
    <time dateTime={time} title={format.dateTime(date, { dateStyle: "long", timeStyle: "short" })}>
      {say(format.relativeTime(date, isSeconds ? { now, unit: "minute" } : { now }))}
    </time>
  );
}
