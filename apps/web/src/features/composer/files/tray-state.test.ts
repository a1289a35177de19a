import { expect, it } from "vitest";
import { trayState } from "./tray-state.ts";
import type { Upload } from "./upload.ts";

const file = {} as Upload["file"];
const onItsWay = { file: null, failure: null };
const done = { file, failure: null };
const failed = { file: null, failure: "unavailable" } as const;

it.each([
  ["empty", []],
  ["uploading", [done, onItsWay]],
  ["ready", [done, done]],
  ["failed", [done, failed, onItsWay]],
])("is %s", (state, uploads) => {
  expect(trayState({ uploads: uploads as Upload[], refusals: [], onReady: null })).toBe(state);
});
