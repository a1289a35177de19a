import type { FileId } from "@parley/protocol";
import { expect, it } from "vitest";
import { pictureBox } from "./picture-box.ts";

function aPicture(width: number | null, height: number | null, type = "image/png") {
  return { id: "0198f2a0-0000-7000-8000-000000000001" as FileId, name: "a", size: 1, type, width, height };
}

it.each([
  ["as large as it is", 200, 100, { width: 200, height: 100 }],
  ["smaller by its width", 3200, 1600, { width: 320, height: 160 }],
  ["smaller by its height", 800, 1600, { width: 160, height: 320 }],
  ["never too small to be met", 1, 1, { width: 112, height: 48 }],
  ["never a line", 10_000, 10, { width: 320, height: 48 }],
])("shows a picture %s", (_how, width, height, box) => {
  expect(pictureBox(aPicture(width, height), "")).toEqual(box);
});

it("leaves the text under it room for words", () => {
  expect(pictureBox(aPicture(100, 200), "Look")).toEqual({ width: 224, height: 200 });
});

it.each([
  ["whose size nobody knows", aPicture(null, null)],
  ["that no browser shows", aPicture(10, 10, "image/tiff")],
  ["that is a document", aPicture(10, 10, "image/svg+xml")],
])("shows none %s", (_which, file) => expect(pictureBox(file, "")).toBeNull());
