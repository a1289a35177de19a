import { useStage } from "../stage.ts";
import type { TimelineControl } from "../use-timeline.ts";
import { useMouse, WHEEL_LINES } from "./use-mouse.ts";

/** Where the messages are on the screen, in cells. */
type Room = { left: number; top: number; height: number };

/** The wheel scrolls the messages, a click selects one, and a click below them goes back to writing. */
export function useTimelineMouse(timeline: TimelineControl, { left, top, height }: Room): void {
  const stage = useStage();
  useMouse(({ kind, x, y }) => {
    if (stage.layer) return;
    if (kind === "wheelUp") return timeline.scroll(WHEEL_LINES);
    if (kind === "wheelDown") return timeline.scroll(-WHEEL_LINES);
    if (x < left || y < top) return;
    if (y >= top + height) return stage.setMode("insert");
    const firstLine = top + height - timeline.view.lines.length;
    if (timeline.selectAtLine(y - firstLine)) stage.setMode("normal");
  });
}
