import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Anchor, type Source, scrollTimeline, viewTimeline } from "./timeline-view.ts";

/** Rows a, b, c … of as many lines as the numbers say. */
function rowsOf(sizes: readonly number[], height = 4): Source {
  return {
    keys: sizes.map((_, index) => String.fromCharCode(97 + index)),
    blockAt: (index) =>
      Array.from({ length: sizes[index] ?? 0 }, (_, line) => [
        { text: `${String.fromCharCode(97 + index)}${line}` },
      ]),
    height,
  };
}

function seen(source: Source, anchor: Anchor | null): string {
  return viewTimeline(source, anchor)
    .lines.map(([piece]) => piece?.text)
    .join(" ");
}

describe("the timeline's view", () => {
  const source = rowsOf([1, 3, 2, 1]);

  it("shows the end", () => {
    expect(seen(source, null)).toBe("b2 c0 c1 d0");
  });

  it("moves by lines and stops at both ends", () => {
    const up = scrollTimeline(source, null, 2);
    expect(seen(source, up)).toBe("b0 b1 b2 c0");
    expect(seen(source, scrollTimeline(source, up, 100))).toBe("a0 b0 b1 b2");
    expect(scrollTimeline(source, up, -100)).toBeNull();
  });

  it("stays where it is when something arrives below or is loaded above", () => {
    const anchor = scrollTimeline(source, null, 2);
    const more = rowsOf([1, 3, 2, 1, 5]);
    expect(seen(more, anchor)).toBe("b0 b1 b2 c0");
    const older = {
      ...more,
      keys: ["x", ...more.keys],
      blockAt: (index: number) => (index === 0 ? [[{ text: "x0" }]] : more.blockAt(index - 1)),
    };
    expect(seen(older, anchor)).toBe("b0 b1 b2 c0");
  });

  it("shows all from the top when there is little", () => {
    expect(seen(rowsOf([1, 1]), null)).toBe("a0 b0");
    expect(seen(rowsOf([]), null)).toBe("");
  });

  it("fills its height wherever it stands, and comes back to the end", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 20 });
    const moves = fc.array(fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(sizes, moves, fc.integer({ min: 1, max: 8 }), (lines, steps, height) => {
        const rows = rowsOf(lines, height);
        const total = lines.reduce((sum, count) => sum + count, 0);
        let anchor: Anchor | null = null;
        for (const step of steps) {
          anchor = scrollTimeline(rows, anchor, step);
          expect(viewTimeline(rows, anchor).lines.length).toBe(Math.min(height, total));
        }
        expect(scrollTimeline(rows, anchor, -1_000)).toBeNull();
      }),
    );
  });
});
