import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchWake } from "./watch-wake.ts";

type Page = EventTarget & { visibilityState?: string };

let browser: EventTarget;
let page: Page;
beforeEach(() => {
  browser = new EventTarget();
  page = new EventTarget();
  vi.stubGlobal("window", browser);
  vi.stubGlobal("document", page);
});
afterEach(() => void vi.unstubAllGlobals());

function look(visibilityState: "visible" | "hidden"): void {
  page.visibilityState = visibilityState;
  page.dispatchEvent(new Event("visibilitychange"));
}

test("tells when the network returns and when the page is looked at", () => {
  const onWake = vi.fn();
  watchWake({ onWake, onOffline: () => {}, onHide: () => {} });
  browser.dispatchEvent(new Event("online"));
  expect(onWake).toHaveBeenCalledTimes(1);
  look("hidden");
  expect(onWake).toHaveBeenCalledTimes(1);
  look("visible");
  expect(onWake).toHaveBeenCalledTimes(2);
});

test("tells when the network is gone", () => {
  const onOffline = vi.fn();
  watchWake({ onWake: () => {}, onOffline, onHide: () => {} });
  browser.dispatchEvent(new Event("offline"));
  expect(onOffline).toHaveBeenCalledTimes(1);
});

test("is quiet when it has ended", () => {
  const onWake = vi.fn();
  const onOffline = vi.fn();
  watchWake({ onWake, onOffline, onHide: () => {} })();
  browser.dispatchEvent(new Event("online"));
  browser.dispatchEvent(new Event("offline"));
  look("visible");
  expect(onWake).not.toHaveBeenCalled();
  expect(onOffline).not.toHaveBeenCalled();
});

test("does nothing where there is no window", () => {
  vi.unstubAllGlobals();
  expect(watchWake({ onWake: () => {}, onOffline: () => {}, onHide: () => {} })()).toBeUndefined();
});
