import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { initialState } from "./state.ts";
import { createStore } from "./store.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const ready = { ...initialState, isReady: true };

function aStore(notifyEveryMs?: number) {
  const store = createStore(notifyEveryMs);
  const listener = vi.fn();
  const unsubscribe = store.subscribe(listener);
  return { store, listener, unsubscribe };
}

test("many updates in one tick are there at once and told once", async () => {
  const { store, listener } = aStore();
  store.update(() => ready);
  store.update((state) => ({ ...state, hasMoreChats: true }));
  expect(store.getState()).toEqual({ ...ready, hasMoreChats: true });
  expect(listener).not.toHaveBeenCalled();
  await settle();
  expect(listener).toHaveBeenCalledOnce();
});

test("an update that changes nothing is not told", async () => {
  const { store, listener } = aStore();
  store.update((state) => state);
  await settle();
  expect(listener).not.toHaveBeenCalled();
});

test("with a pace, the first change is told at once and the next ones together", async () => {
  const { store, listener } = aStore(100);
  store.update(() => ready);
  await settle();
  expect(listener).toHaveBeenCalledTimes(1);
  store.update((state) => ({ ...state }));
  await settle(50);
  store.update((state) => ({ ...state }));
  expect(listener).toHaveBeenCalledTimes(1);
  await settle(50);
  expect(listener).toHaveBeenCalledTimes(2);
});

test("who has unsubscribed hears nothing", async () => {
  const { store, listener, unsubscribe } = aStore();
  unsubscribe();
  store.update(() => ready);
  await settle();
  expect(listener).not.toHaveBeenCalled();
});
