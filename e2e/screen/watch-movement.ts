import type { Page } from "@playwright/test";

/** What moved on screen, frame by frame. */
export type Movement = {
  /** Resolves when the last wheel step has moved the messages, and nothing moves or loads any more. */
  settled(): Promise<void>;
  /**
   * The worst that any message moved from one frame to the next beyond whole wheel steps of `stepPx`, in pixels;
   * Infinity when a frame had no message in common with the one before.
   */
  worstDrift(stepPx: number): Promise<number>;
};

declare global {
  interface Window {
    movement: { deltas: number[][]; settled: () => Promise<void> };
  }
}

/** Watches the messages in the timeline from now on. */
export async function watchMovement(page: Page): Promise<Movement> {
  await page.evaluate(watch);
  return {
    settled: () => page.evaluate(() => window.movement.settled()),
    async worstDrift(stepPx) {
      const deltas = await page.evaluate(() => window.movement.deltas);
      return Math.max(...deltas.map((frame) => driftOf(frame, stepPx)));
    },
  };
}

function driftOf(frame: number[], stepPx: number): number {
  if (frame.length === 0) return Number.POSITIVE_INFINITY;
  return Math.max(...frame.map((delta) => Math.abs(delta - stepPx * Math.round(delta / stepPx))));
}

/** Runs in the page. */
function watch(): void {
  const log = document.querySelector('[role="log"]');
  if (!log) throw new Error("No timeline is open.");
  const deltas: number[][] = [];
  let before = visibleRows(log);
  let hasMoved = false;
  let quietFrames = 0;
  afterEachFrame(() => {
    const now = visibleRows(log);
    const moved = [...now]
      .map(([text, edge]) => edge - (before.get(text) ?? Number.NaN))
      .filter(Number.isFinite);
    deltas.push(moved);
    before = now;
    const isMoving = moved.some((delta) => delta !== 0);
    const isQuiet = !isMoving && log.ariaBusy !== "true";
    hasMoved ||= isMoving;
    quietFrames = isQuiet ? quietFrames + 1 : 0;
  });
  window.movement = {
    deltas,
    async settled() {
      while (!hasMoved || quietFrames < 2) await new Promise(requestAnimationFrame);
      hasMoved = false;
    },
  };

  /** The lower edge of each message in view, by its text: a message that grows upwards moves nothing. */
  function visibleRows(view: Element): Map<string, number> {
    const { top, bottom } = view.getBoundingClientRect();
    const rows = [...view.querySelectorAll("article")].map(
      (row) => [row.textContent, row.getBoundingClientRect().bottom - top] as const,
    );
    return new Map(rows.filter(([, edge]) => edge > 0 && edge < bottom - top));
  }

  /** After the frame has been drawn, not while it is being made. */
  function afterEachFrame(look: () => void): void {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      look();
      requestAnimationFrame(() => channel.port2.postMessage(null));
    };
    requestAnimationFrame(() => channel.port2.postMessage(null));
  }
}
