import type { FileId, MessageFile } from "@parley/protocol";
import { expect, it } from "vitest";
import { lineOf } from "./line-of.ts";

const file: MessageFile = {
  id: "0198f2a0-0000-7000-8000-000000000001" as FileId,
  name: "__init__ *new*.py",
  type: "text/x-python",
  size: 1,
  width: null,
  height: null,
};

it.each([
  ["the text without its marks", { body: "**See** this", file }, "See this"],
  ["the name of the file as it is", { body: "", file }, "📎 __init__ *new*.py"],
  ["nothing of what is gone", { body: "", file: null }, ""],
])("is %s", (_what, message, line) => expect(lineOf(message)).toBe(line));
