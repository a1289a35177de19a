import type { Command } from "commander";
import { parse, type Tree } from "./tree.ts";

type Flags = { message?: string; key?: string; reply?: number };

export function addSend({ add, translate, contextOf }: Tree): void {
  add("send", translate("commands.send"))
    .argument("<chat>", translate("help.chatArgument"))
    .option("-m, --message <text>", translate("options.message"))
    .option("--reply <number>", translate("options.reply"), parse.seq)
    .option("--key <key>", translate("options.key"))
    .action(async (chat: string, { message, key, reply }: Flags, command: Command) => {
      const { messageSendRun } = await import("../commands/message-send.ts");
      const { readText } = await import("../read-text.ts");
      const context = await contextOf(command);
      const text = () => readText({ stdin: context.keyboard, message });
      await messageSendRun({ ...context, chat, text, key, replyTo: reply });
    });
}
