import type { Command } from "commander";
import { TerminalError } from "../terminal-error.ts";
import { parse, type Tree } from "./tree.ts";

type Flags = { message?: string; key?: string; reply?: number; queue?: true };

export function addSend({ add, translate, contextOf, exitWith }: Tree): void {
  add("send", translate("commands.send"))
    .argument("<chat>", translate("help.chatArgument"))
    .argument("[-]", translate("help.stdinArgument"), onlyDash)
    .option("-m, --message <text>", translate("options.message"))
    .option("--reply <number>", translate("options.reply"), parse.seq)
    .option("--key <key>", translate("options.key"))
    .option("--queue", translate("options.queue"))
    .action(async (chat: string, dash: "-" | undefined, flags: Flags, command: Command) => {
      const { message = dash, key, reply, queue } = flags;
      const { readText } = await import("../read-text.ts");
      const context = await contextOf(command);
      const text = () => readText({ stdin: context.keyboard, message });
      const options = { chat, text, key, replyTo: reply };
      if (queue) {
        const { messageQueueRun } = await import("../commands/message-queue.ts");
        const { openOutbox } = await import("../outbox/open-outbox.ts");
        return exitWith(await messageQueueRun({ ...(await openOutbox(context)), ...options }));
      }
      const { messageSendRun } = await import("../commands/message-send.ts");
      await messageSendRun({ ...context, ...options });
    });
}

/** A text that stands there without -m would be one argument too many. */
function onlyDash(value: string): string {
  if (value === "-") return value;
  throw new TerminalError("invalid_input", "excessArguments");
}
