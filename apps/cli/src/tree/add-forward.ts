import { type Command, createArgument } from "commander";
import { parse, type Tree } from "./tree.ts";

export function addForward({ add, translate, contextOf }: Tree): void {
  add("forward", translate("commands.forward"))
    .argument("<chat>", translate("help.chatArgument"))
    .addArgument(createArgument("<number>", translate("help.numberArgument")).argParser(parse.seq))
    .argument("<to-chat>", translate("help.toChatArgument"))
    .option("--key <key>", translate("options.key"))
    .action(async (...[chat, seq, to, { key }, command]: Arguments) => {
      const { messageForwardRun } = await import("../commands/message-forward.ts");
      await messageForwardRun({ ...(await contextOf(command)), chat, seq, to, key });
    });
}

type Arguments = [chat: string, seq: number, to: string, flags: { key?: string }, command: Command];
