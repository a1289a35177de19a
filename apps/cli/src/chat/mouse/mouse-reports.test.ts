import { describe, expect, it } from "vitest";
import { takeMouse } from "./mouse-reports.ts";

describe("takeMouse", () => {
  it("tells clicks and the wheel from keys, and where they were", () => {
    expect(takeMouse("a\x1b[<0;3;5M\x1b[<0;3;5mb\x1b[<64;1;1M\x1b[<65;80;24M")).toEqual({
      acts: [
        { kind: "click", x: 2, y: 4 },
        { kind: "wheelUp", x: 0, y: 0 },
        { kind: "wheelDown", x: 79, y: 23 },
      ],
      rest: "ab",
      begun: "",
    });
  });

  it("knows the wheel also with a key held, and leaves other buttons alone", () => {
    expect(takeMouse("\x1b[<68;1;1M\x1b[<2;1;1M\x1b[<35;1;1M").acts).toEqual([
      { kind: "wheelUp", x: 0, y: 0 },
    ]);
  });

  it("waits for the end of a report, and never holds back keys", () => {
    const { rest, begun } = takeMouse("a\x1b[<64;1");
    expect([rest, begun]).toEqual(["a", "\x1b[<64;1"]);
    expect(takeMouse(`${begun};1M`).acts).toHaveLength(1);
    for (const key of ["\x1b", "\x1b[", "\x1b[A"])
      expect(takeMouse(key)).toMatchObject({ rest: key, begun: "" });
  });
});
