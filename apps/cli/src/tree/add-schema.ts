import type { Command } from "commander";
import type { Tree } from "./tree.ts";

export function addSchema({ add, translate, surroundingsOf }: Tree): void {
  add("schema", translate("commands.schema"))
    .argument("[command...]", translate("help.schemaArgument"))
    .action(async (words: string[], _flags: object, command: Command) => {
      const { schemaRun } = await import("../commands/schema.ts");
      schemaRun({ ...surroundingsOf(command), name: words.join(" ") });
    });
}
