import { expect, test } from "vitest";
import { createProgress } from "./progress.ts";

function watch({ isTTY }: { isTTY: boolean }) {
  const written: string[] = [];
  const clock = { ms: 0 };
  const stream = { isTTY, write: (text: string) => written.push(text) };
  const progress = createProgress({ stream, label: "messages", total: 1_000, now: () => clock.ms });
  return { progress, written, clock };
}

test("a log gets a plain line per tenth", () => {
  const { progress, written, clock } = watch({ isTTY: false });
  clock.ms = 1_000;
  for (let count = 0; count < 20; count += 1) progress.advance(50);
  progress.stop();
  expect(written).toHaveLength(10);
  expect(written[0]).toBe("10 % (100 of 1,000 messages, 100/s)\n");
  expect(written[9]).toBe("100 % (1,000 of 1,000 messages, 1,000/s)\n");
});

test("a terminal gets a bar that is redrawn in place, not more than ten times a second", () => {
  const { progress, written, clock } = watch({ isTTY: true });
  for (const ms of [0, 20, 40, 120]) {
    clock.ms = ms;
    progress.advance(100);
  }
  expect(written).toHaveLength(2);
  expect(written[1]).toBe(`\r${"█".repeat(12)}${"░".repeat(18)} 40 % (400 of 1,000 messages, 3,333/s)\x1b[K`);
});

test("the end of the bar is always drawn, and its line ended", () => {
  const { progress, written } = watch({ isTTY: true });
  progress.advance(1);
  progress.advance(999);
  progress.stop();
  expect(written.at(-2)).toContain("100 %");
  expect(written.at(-1)).toBe("\n");
});

test("where nothing was drawn there is no line to end", () => {
  const { progress, written } = watch({ isTTY: true });
  progress.stop();
  expect(written).toEqual([]);
});
