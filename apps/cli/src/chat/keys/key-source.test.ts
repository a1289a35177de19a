import { describe, expect, it } from "vitest";
import { createKeySource } from "./key-source.ts";
import type { Stroke } from "./strokes.ts";

const follow = (next: () => void) => void setImmediate(next);

describe("the source of keys", () => {
  it("hands out the first key at once", () => {
    const source = createKeySource(follow);
    const heard: Stroke[] = [];
    source.listen((stroke) => heard.push(stroke));
    source.push([{ text: "a" }]);
    expect(heard).toEqual([{ text: "a" }]);
  });

  it("gives the screen time to follow each key, and keeps their order", async () => {
    const source = createKeySource(follow);
    const heard: string[] = [];
    const hear = (who: string) => (stroke: Stroke) => heard.push(`${who} ${JSON.stringify(stroke)}`);
    const stop = source.listen((stroke) => {
      hear("first")(stroke);
      stop();
      queueMicrotask(() => source.listen(hear("second")));
    });
    source.push([{ key: "tab" }, { text: "a" }]);
    source.push([{ text: "b" }]);
    await expect.poll(() => heard).toHaveLength(3);
    expect(heard).toEqual(['first {"key":"tab"}', 'second {"text":"a"}', 'second {"text":"b"}']);
  });
});
