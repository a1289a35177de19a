import { TerminalError } from "../terminal-error.ts";
import type { Tree } from "./tree.ts";

/** `parley import` is looked for here because of `parley export`; it is not for clients to do. */
export function addImport({ add, translate }: Tree): void {
  add("import", translate("commands.import"))
    .argument("[file]", translate("help.importArgument"))
    .action((file: string | undefined) => {
      throw new TerminalError("forbidden", "importIsForOperators", { values: { file: file ?? "FILE" } });
    });
}
