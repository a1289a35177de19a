import type { Command } from "commander";
import type { Send } from "../commands/message-send-files.ts";
import type { Context } from "../context.ts";
import { TerminalError } from "../terminal-error.ts";
import { helpNote } from "./help-note.ts";
import { parse, type Tree } from "./tree.ts";

type Flags = { message?: string; file?: string[]; key?: string; reply?: number; queue?: true };

export function addSend({ add, translate, contextOf, exitWith }: Tree): void {
  add("send", translate("commands.send"))
    .argument("<chat>", translate("help.chatArgument"))
    .argument("[-]", translate("help.stdinArgument"), onlyDash)
    .option("-m, --message <text>", translate("options.message"))
    .option("--file <file>", translate("options.file"), (path, before: string[] = []) => [...before, path])
    .option("--reply <number>", translate("options.reply"), parse.seq)
    .option("--key <key>", translate("options.key"))
    .option("--queue", translate("options.queue"))
    .addHelpText("after", helpNote(translate("files.sending")))
    .action(async (chat: string, dash: "-" | undefined, flags: Flags, command: Command) => {
      const { message = dash, file: paths, key, reply: replyTo, queue } = flags;
      const { readCaption, readText } = await import("../read-text.ts");
      const context = await contextOf(command);
      const send = await (queue ? queueing : sending)(context, chat);
      const said = { stdin: context.keyboard, message };
      if (!paths) return exitWith(await send({ text: () => readText(said), key, replyTo }));
      const { messageSendFilesRun } = await import("../commands/message-send-files.ts");
      const text = () => readCaption(said);
      exitWith(await messageSendFilesRun({ ...context, paths, text, key, replyTo, send }));
    });
}

/** A text that stands there without -m would be one argument too many. */
function onlyDash(value: string): string {
  if (value === "-") return value;
  throw new TerminalError("invalid_input", "excessArguments");
}

async function sending(context: Context, chat: string): Promise<Send> {
  const { messageSendRun } = await import("../commands/message-send.ts");
  return async (message) => {
    await messageSendRun({ ...context, chat, ...message });
    return 0;
  };
}

async function queueing(context: Context, chat: string): Promise<Send> {
  const { messageQueueRun } = await import("../commands/message-queue.ts");
  const { openOutbox } = await import("../outbox/open-outbox.ts");
  const opened = await openOutbox(context);
  return (message) => messageQueueRun({ ...opened, chat, ...message });
}
