import { expect, test } from "vitest";
import { initialState } from "../state.ts";
import { createSelection } from "./create-selection.ts";

test("a selector that builds an object answers with the same one while its parts stay", () => {
  const select = createSelection<{ isReady: boolean; count: number }>();
  const selector = ({ isReady, chats }: typeof initialState) => ({
    isReady,
    count: Object.keys(chats).length,
  });
  const first = select(selector, initialState);
  expect(select(selector, { ...initialState, hasMoreChats: true })).toBe(first);
  expect(select(selector, { ...initialState, isReady: true })).toEqual({ isReady: true, count: 0 });
});

test("another selector is asked anew", () => {
  const select = createSelection<unknown>();
  expect(select(({ connection }) => connection, initialState)).toBe("connecting");
  expect(select(({ me }) => me, initialState)).toBeNull();
});

test("arrays of other members or lengths are other results", () => {
  const select = createSelection<number[]>();
  const first = select(() => [1, 2], initialState);
  expect(select(() => [1, 2], initialState)).toBe(first);
  expect(select(() => [1], initialState)).toEqual([1]);
});
