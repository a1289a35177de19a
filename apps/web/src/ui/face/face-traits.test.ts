import { expect, it } from "vitest";
import { faceTraits } from "./face-traits.ts";

it("draws the same face from the same number", () => {
  expect(faceTraits(12)).toEqual(faceTraits(12));
});

it("draws neighbouring numbers differently", () => {
  const faces = Array.from({ length: 50 }, (_, seed) => JSON.stringify(faceTraits(seed)));
  expect(new Set(faces).size).toBe(50);
});

it("uses every skin, hair and background", () => {
  const faces = Array.from({ length: 300 }, (_, seed) => faceTraits(seed));
  expect(new Set(faces.map(({ skin }) => skin)).size).toBe(6);
  expect(new Set(faces.map(({ hair }) => hair)).size).toBe(8);
  expect(new Set(faces.map(({ scene }) => scene)).size).toBe(8);
});
