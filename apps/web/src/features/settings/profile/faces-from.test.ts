import { expect, it } from "vitest";
import { facesFrom } from "./faces-from.ts";

it("offers what is kept first, and each face once", () => {
  const faces = facesFrom(5, ["face:9", null, "face:9"]);
  expect(faces.slice(0, 3)).toEqual(["face:9", "face:5", "face:6"]);
  expect(new Set(faces).size).toBe(faces.length);
});

it("begins again after the last face", () => {
  expect(facesFrom(999_999, [])[1]).toBe("face:0");
});
