import { type Command, createArgument } from "commander";
import { helpNote } from "./help-note.ts";
import { parse, type Tree } from "./tree.ts";

export function addDownload({ add, translate, contextOf }: Tree): void {
  add("download", translate("commands.download"))
    .argument("<chat>", translate("help.chatArgument"))
    .addArgument(createArgument("<number>", translate("help.numberArgument")).argParser(parse.seq))
    .option("-o, --output <file>", translate("options.saveTo"))
    .addHelpText("after", helpNote(translate("files.saving")))
    .action(async (chat: string, seq: number, { output: path }: { output?: string }, command: Command) => {
      const { fileDownloadRun } = await import("../commands/file-download.ts");
      await fileDownloadRun({ ...(await contextOf(command)), chat, seq, path });
    });
}
