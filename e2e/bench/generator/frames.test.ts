import { expect, test } from "vitest";
import { readFrames, textFrame } from "./frames.ts";

function fromServer(text: string): Buffer {
  const payload = Buffer.from(text);
  if (payload.length < 126) return Buffer.concat([Buffer.from([0x81, payload.length]), payload]);
  return Buffer.concat([Buffer.from([0x81, 126, payload.length >> 8, payload.length & 0xff]), payload]);
}

function read(bytes: Buffer): { texts: string[]; whole: number } {
  const texts: string[] = [];
  const whole = readFrames(bytes, { onText: (payload) => texts.push(payload.toString()), onPing: () => {} });
  return { texts, whole };
}

test("all frames of one chunk are read, short ones and long ones", () => {
  const long = "x".repeat(300);
  const bytes = Buffer.concat([fromServer("one"), fromServer(long), fromServer("three")]);
  expect(read(bytes)).toEqual({ texts: ["one", long, "three"], whole: bytes.length });
});

test("wherever a chunk ends within a frame, that frame is left for the next one", () => {
  const [first, second] = [fromServer("one"), fromServer("y".repeat(200))];
  const bytes = Buffer.concat([first, second]);
  for (let end = first.length; end < bytes.length; end += 1)
    expect(read(bytes.subarray(0, end))).toEqual({ texts: ["one"], whole: first.length });
});

test("a ping is told apart, and other frames are passed over", () => {
  const pings: string[] = [];
  const bytes = Buffer.from([0x89, 1, 0x61, 0x88, 0]);
  const whole = readFrames(bytes, { onText: () => {}, onPing: (payload) => pings.push(payload.toString()) });
  expect({ pings, whole }).toEqual({ pings: ["a"], whole: 5 });
});

test("a client's frame is final and masked, and of the length that its text has", () => {
  expect([...textFrame("hi")]).toEqual([0x81, 0x82, 0, 0, 0, 0, 0x68, 0x69]);
  expect([...textFrame("z".repeat(500)).subarray(0, 4)]).toEqual([0x81, 0xfe, 1, 244]);
});
