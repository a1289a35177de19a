import { DaySeparator } from "./day-separator.tsx";
import { MessageRow } from "./message-row.tsx";
import type { TimelineItem } from "./timeline-items.ts";
import type { LineProps } from "./timeline-props.ts";

/** A message or the separator before a day. */
export function TimelineLine({ item, users, ...rest }: LineProps & { item: TimelineItem }) {
  if (item.kind === "day") return <DaySeparator time={item.time} />;
  const { row, isFirst } = item;
  return <MessageRow row={row} isFirst={isFirst} sender={users[row.senderId]} {...rest} />;
}
