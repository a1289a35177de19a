import type { UserId } from "@parley/protocol";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Change, LogChange } from "../change.ts";
import { newId } from "../new-id.ts";
import { aLogChange } from "../testing/a-log-change.ts";
import { isPackedBy, packChanges } from "./pack-changes.ts";
import { readPayload } from "./read-payload.ts";

const MAX_BYTES = 7_900;
const label = { node: "node", number: 7, hears: true, hasUntold: false, maxBytes: MAX_BYTES };

const unpack = (payloads: string[]): Change[] => payloads.flatMap((payload) => JSON.parse(payload).changes);

test("every payload fits, and nothing is lost or out of order", () => {
  const Body = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.constant("€".repeat(5_461)));
  fc.assert(
    fc.property(fc.array(Body, { maxLength: 60 }), (bodies) => {
      const changes = bodies.map((body, index) => aLogChange({ rev: index + 1, body }));
      const payloads = packChanges(label, changes);
      for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(MAX_BYTES);
      const arrived = unpack(payloads);
      const whole = (change: Change) => "push" in change && change.push !== null;
      expect(arrived.map((change) => ("rev" in change ? change.rev : 0))).toEqual(
        changes.map(({ rev }) => rev),
      );
      for (const [index, change] of arrived.entries())
        if (whole(change)) expect(change).toEqual(JSON.parse(JSON.stringify(changes[index])));
    }),
  );
});

test("small changes share a payload", () => {
  const changes = Array.from({ length: 20 }, (_, index) => aLogChange({ rev: index + 1, body: "hi" }));
  expect(packChanges(label, changes).length).toBeLessThan(3);
});

test("payloads are numbered one after the other, and one without changes is a beat", () => {
  const changes = Array.from({ length: 60 }, (_, index) =>
    aLogChange({ rev: index + 1, body: "x".repeat(900) }),
  );
  const payloads = packChanges(label, changes);
  expect(payloads.length).toBeGreaterThan(3);
  expect(payloads.map((payload) => JSON.parse(payload).number)).toEqual(
    payloads.map((_, index) => 7 + index),
  );
  expect(packChanges(label, [])).toEqual([
    '{"node":"node","number":7,"hears":true,"hasUntold":false,"changes":[]}',
  ]);
});

test("the first of several says that something before it was told to nobody", () => {
  const changes = Array.from({ length: 20 }, (_, index) =>
    aLogChange({ rev: index + 1, body: "x".repeat(900) }),
  );
  const [first, ...others] = packChanges({ ...label, hasUntold: true }, changes).map((payload) =>
    readPayload(payload),
  );
  expect(first?.hasUntold).toBe(true);
  expect(new Set(others.map((each) => each?.hasUntold))).toEqual(new Set([false]));
});

test("a node knows its own payloads, and none of another's", () => {
  const [payload = ""] = packChanges(label, []);
  expect(isPackedBy("node", payload)).toBe(true);
  expect(isPackedBy("nod", payload)).toBe(false);
  expect(isPackedBy("other", payload)).toBe(false);
});

test("of a text that is too large only the numbers go", () => {
  const change = aLogChange({ rev: 1, body: "€".repeat(5_461) });
  expect(unpack(packChanges(label, [change]))).toEqual([{ ...change, push: null }]);
});

test("a change about a thousand people goes in parts that name them all", () => {
  const subjectIds = Array.from({ length: 1_000 }, () => newId<UserId>());
  const change = aLogChange({ rev: 1, subjectIds });
  const payloads = packChanges(label, [change]);
  for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(MAX_BYTES);
  const arrived = unpack(payloads) as LogChange[];
  for (const part of arrived) expect(part).toMatchObject({ rev: 1, push: change.push });
  expect(arrived.flatMap((part) => part.subjectIds)).toEqual(subjectIds);
});

test("with more room the same change goes whole", () => {
  const subjectIds = Array.from({ length: 1_000 }, () => newId<UserId>());
  const change = aLogChange({ rev: 1, subjectIds, body: "€".repeat(5_461) });
  expect(unpack(packChanges({ ...label, maxBytes: 262_144 }, [change]))).toEqual([change]);
});
