import { expect, test } from "vitest";
import { judgeRatio } from "./judge-ratio.ts";

const rate = { figure: "rate", per: "B", better: "higher", must: 0.22, stretch: 0.33 } as const;
const latency = { figure: "p50", per: "C", better: "lower", must: 6, stretch: 3 } as const;

test("each round is measured against its own anchor", () => {
  const rounds = [
    { rate: 30, B: 100 },
    { rate: 3, B: 10 },
    { rate: 15, B: 60 },
  ];
  expect(judgeRatio(rate, rounds)).toMatchObject({ value: 0.3, verdict: "must" });
});

test.each([
  [rate, { rate: 40, B: 100 }, "stretch"],
  [rate, { rate: 22, B: 100 }, "must"],
  [rate, { rate: 21, B: 100 }, "missed"],
  [latency, { p50: 3, C: 1 }, "stretch"],
  [latency, { p50: 6, C: 1 }, "must"],
  [latency, { p50: 6.1, C: 1 }, "missed"],
] as const)("%o with %o is %s", (goal, round, verdict) => {
  expect(judgeRatio(goal, [round]).verdict).toBe(verdict);
});

test("without the anchor there is no verdict", () => {
  expect(judgeRatio({ ...rate, per: "E" }, [{ rate: 1 }]).verdict).toBe("not measured");
});

test("a figure without an anchor is its own ratio", () => {
  const goal = { figure: "resend ÷ fresh", better: "lower", must: 1.2, stretch: 0.8 } as const;
  expect(judgeRatio(goal, [{ "resend ÷ fresh": 1 }])).toMatchObject({ value: 1, verdict: "must" });
});

test("what never ends is missed, and not unmeasured", () => {
  expect(judgeRatio(latency, [{ p50: Number.POSITIVE_INFINITY, C: 1 }]).verdict).toBe("missed");
});
