import { DaySeparator } from "./day-separator.tsx";
import { MessageRow } from "./message-row.tsx";
import { NewDivider } from "./new-divider.tsx";
import { NoticeRow } from "./notice-row.tsx";
import type { TimelineItem } from "./timeline-items.ts";
import type { LineProps } from "./timeline-props.ts";
import { useRowNotice } from "./use-row-notice.ts";

/** A message, what stands in its place, or a separator. */
export function TimelineLine({ item, flashSeq, ...rest }: LineProps & { item: TimelineItem }) {
  const rowNotice = useRowNotice(rest.users);
  if (item.kind === "day") return <DaySeparator time={item.time} />;
  if (item.kind === "new") return <NewDivider />;
  const { row, isFirst } = item;
  const notice = rowNotice(row);
  if (notice !== null) return <NoticeRow text={notice} rowKey={row.key} />;
  const isFlashing = flashSeq !== null && flashSeq === row.seq;
  return <MessageRow row={row} isFirst={isFirst} isFlashing={isFlashing} {...rest} />;
}
