import { type Command, createArgument } from "commander";
import { parse, type Tree } from "./tree.ts";

type Flags = { forMe?: true; yes?: true };

export function addRm({ add, translate, contextOf }: Tree): void {
  const each = (text: string, before: readonly number[] = []) => [...before, parse.seq(text)];
  add("rm", translate("commands.rm"))
    .argument("<chat>", translate("help.chatArgument"))
    .addArgument(createArgument("<numbers...>", translate("help.numbersArgument")).argParser(each))
    .option("--for-me", translate("options.forMe"))
    .option("-y, --yes", translate("options.yes"))
    .action(async (chat: string, seqs: number[], { forMe, yes }: Flags, command: Command) => {
      const { messageDeleteRun } = await import("../commands/message-delete.ts");
      const flags = { isForMe: forMe === true, isConfirmed: yes === true };
      await messageDeleteRun({ ...(await contextOf(command)), chat, seqs, ...flags });
    });
}
