import { DaySeparator } from "./day-separator.tsx";
import { MessageRow } from "./message-row.tsx";
import { NoticeRow } from "./notice-row.tsx";
import type { TimelineItem } from "./timeline-items.ts";
import type { LineProps } from "./timeline-props.ts";
import { useRowNotice } from "./use-row-notice.ts";

/** A message, what stands in its place, or the separator before a day. */
export function TimelineLine({ item, users, ...rest }: LineProps & { item: TimelineItem }) {
  const rowNotice = useRowNotice(users);
  if (item.kind === "day") return <DaySeparator time={item.time} />;
  const { row, isFirst } = item;
  const notice = rowNotice(row);
  if (notice !== null) return <NoticeRow text={notice} />;
  return <MessageRow row={row} isFirst={isFirst} sender={users[row.senderId]} {...rest} />;
}
