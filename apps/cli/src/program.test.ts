import { expect, it } from "vitest";
import { createProgram } from "./program.ts";
import { type Translate, translatorFor } from "./translate.ts";

it("the tree is built of plain texts: the first one with a value in it costs as much as all the rest", () => {
  const translate = translatorFor("en");
  const withValues: string[] = [];
  const plainly = (...[key, values]: Parameters<Translate>) => {
    if (values) withValues.push(key);
    return translate(key, values);
  };
  const nobody = () => {
    throw new Error("Nothing is run here.");
  };
  createProgram({
    translate: Object.assign(plainly, translate),
    contextOf: nobody,
    surroundingsOf: nobody,
    exitWith: () => {},
    writeHelp: () => {},
  });
  expect(withValues).toEqual([]);
});
