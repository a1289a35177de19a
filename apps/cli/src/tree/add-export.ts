import type { Command } from "commander";
import type { Tree } from "./tree.ts";

export function addExport({ add, translate, contextOf }: Tree): void {
  add("export", translate("commands.export"))
    .argument("<chat>", translate("help.chatArgument"))
    .option("-o, --output <file>", translate("options.output"))
    .action(async (chat: string, { output: path }: { output?: string }, command: Command) => {
      const { chatExportRun } = await import("../commands/chat-export.ts");
      await chatExportRun({ ...(await contextOf(command)), chat, path });
    });
}
