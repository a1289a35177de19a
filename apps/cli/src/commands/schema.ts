import * as z from "zod/mini";
import { type LineName, lines } from "../json/lines.ts";
import { JSON_VERSION, type Output } from "../output.ts";
import { TerminalError } from "../terminal-error.ts";
import { nearest } from "../tree/nearest.ts";

type Options = {
  output: Output;
  /** A command's; empty: the names of all. */
  name: string;
};

/** `parley schema`: what a line of a command's --json holds, as JSON Schema. */
export function schemaRun({ output, name }: Options): void {
  const names = Object.keys(lines);
  if (name === "") {
    output.line(names.join("\n"));
    return;
  }
  if (!isLineName(name)) {
    const suggestion = nearest(name, names) ?? "";
    throw new TerminalError("not_found", "noSuchSchema", { values: { name, suggestion } });
  }
  const line = z.intersection(z.object({ v: z.literal(JSON_VERSION) }), lines[name] as z.ZodMiniType);
  // As input: a script that refused fields which are added would break.
  output.copy(JSON.stringify(z.toJSONSchema(line, { unrepresentable: "any", io: "input" })));
}

function isLineName(name: string): name is LineName {
  return Object.hasOwn(lines, name);
}
