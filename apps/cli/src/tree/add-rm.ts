import type { Command } from "commander";
import { numbersArgument } from "./numbers-argument.ts";
import type { Tree } from "./tree.ts";

export function addRm({ add, translate, contextOf }: Tree): void {
  add("rm", translate("commands.rm"))
    .argument("<chat>", translate("help.chatArgument"))
    .addArgument(numbersArgument(translate))
    .option("--for-me", translate("options.forMe"))
    .option("-y, --yes", translate("options.yes"))
    .action(async (chat: string, seqs: number[], { forMe }: { forMe?: true }, command: Command) => {
      const { messageDeleteRun } = await import("../commands/message-delete.ts");
      await messageDeleteRun({ ...(await contextOf(command)), chat, seqs, isForMe: forMe === true });
    });
}
