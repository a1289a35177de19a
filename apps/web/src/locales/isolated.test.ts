import { expect, it } from "vitest";
import { isolated } from "./isolated.ts";

it("leaves names alone that are read like the sentence around them", () => {
  for (const name of ["Ann", "Пётр", "李", "🙂"]) expect(isolated(name)).toBe(name);
});

it("shuts others in, whatever they try", () => {
  for (const name of ["נועה", "مريم", "evil \u202etxt.exe"])
    expect(isolated(name)).toBe(`\u2068${name}\u2069`);
});
