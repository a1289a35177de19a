import type { TimelineItem } from "./timeline-items.ts";
import { TimelineLine } from "./timeline-line.tsx";
import type { LineProps } from "./timeline-props.ts";
import type { TimelineVirtualizer } from "./use-timeline-virtualizer.ts";

type Props = LineProps & { items: TimelineItem[]; virtualizer: TimelineVirtualizer };

/** The rows near the visible part, each where it would stand if all of them were there. */
export function TimelineRows({ items, virtualizer, users, kind, flashSeq, onRetry, onDelete }: Props) {
  const line = { users, kind, flashSeq, onRetry, onDelete };
  return (
    <div
      className="relative mx-auto mt-auto w-full max-w-3xl shrink-0"
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ key, index, start }) => (
        <div
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          className="absolute top-0 left-0 w-full"
          style={{ transform: `translateY(${start}px)` }}
        >
          {items[index] && <TimelineLine item={items[index]} {...line} />}
        </div>
      ))}
    </div>
  );
}
