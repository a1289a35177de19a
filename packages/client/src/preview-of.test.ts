import type { FileId } from "@parley/protocol";
import { expect, test } from "vitest";
import { previewOf } from "./preview-of.ts";

const file = { id: "f" as FileId, name: "boat.png", type: "image/png", size: 1, width: 1, height: 1 };

test("a line stands for a message: its text, or the name of its file", () => {
  expect(previewOf({ body: "Look", file })).toBe("Look");
  expect(previewOf({ body: "", file })).toBe("📎 boat.png");
  expect(previewOf({ body: "", file: null })).toBe("");
  expect(previewOf({ body: "What a device kept of earlier versions" })).toMatch(/^What/);
});
