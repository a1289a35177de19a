import { expect, test } from "vitest";
import { createPublishers } from "./publishers.ts";

const silent = { hears: false, hasUntold: false };

test("payloads in order are news, missing ones a hole, repeated ones nothing new", () => {
  const publishers = createPublishers();
  const hear = (node: string, number: number) => publishers.hear({ ...silent, node, number }, 0);
  expect([hear("a", 5), hear("a", 6), hear("b", 1), hear("a", 8), hear("a", 9)]).toEqual([
    "next",
    "next",
    "next",
    "hole",
    "next",
  ]);
  expect([hear("a", 8), hear("a", 9), hear("b", 2)]).toEqual(["again", "again", "next"]);
});

test("who falls silent is noticed once; what he published until he is heard again is missing", () => {
  const publishers = createPublishers();
  publishers.hear({ ...silent, node: "a", number: 1 }, 100);
  publishers.hear({ ...silent, node: "b", number: 1 }, 300);
  expect(publishers.noteSilent(100)).toBe(false);
  expect(publishers.noteSilent(200)).toBe(true);
  expect(publishers.noteSilent(200)).toBe(false);
  expect(["a", "b", "c"].map(publishers.hears)).toEqual([false, true, false]);
  expect(publishers.hear({ ...silent, node: "a", number: 9 }, 400)).toBe("hole");
  expect(publishers.hears("a")).toBe(true);
});

test("all are new after they were forgotten", () => {
  const publishers = createPublishers();
  publishers.hear({ ...silent, node: "a", number: 1 }, 0);
  publishers.forgetAll();
  expect(publishers.hear({ ...silent, node: "a", number: 9 }, 0)).toBe("next");
});

test("what somebody has told nobody is missing, also from whoever is new", () => {
  const publishers = createPublishers();
  const hear = (number: number, hasUntold: boolean) =>
    publishers.hear({ node: "a", number, hears: true, hasUntold }, 0);
  expect([hear(5, true), hear(6, false), hear(7, true)]).toEqual(["hole", "next", "hole"]);
});

test("whether somebody listens is known of those who are heard", () => {
  const publishers = createPublishers();
  publishers.hear({ ...silent, node: "a", number: 1 }, 100);
  expect(publishers.haveListeners()).toBe(false);
  publishers.hear({ ...silent, node: "b", number: 1, hears: true }, 100);
  expect(publishers.haveListeners()).toBe(true);
  publishers.noteSilent(200);
  expect(publishers.haveListeners()).toBe(false);
});
