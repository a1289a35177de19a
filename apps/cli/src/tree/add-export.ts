import type { Command } from "commander";
import type { Tree } from "./tree.ts";

export function addExport({ add, translate, contextOf }: Tree): void {
  add("export", translate("commands.export"))
    .argument("<chat>", translate("help.chatArgument"))
    .action(async (chat: string, _flags: object, command: Command) => {
      const { chatExportRun } = await import("../commands/chat-export.ts");
      await chatExportRun({ ...(await contextOf(command)), chat });
    });
}
