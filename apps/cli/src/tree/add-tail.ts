import { type Command, Option } from "commander";
import type { TailFlags } from "../commands/tail-options.ts";
import { helpNote } from "./help-note.ts";
import { parse, type Tree } from "./tree.ts";

export function addTail({ add, translate, contextOf }: Tree): void {
  const lines = new Option("-n, --lines <number>", translate("options.tailCount")).argParser(parse.count);
  add("tail", translate("commands.tail"))
    .argument("[chat]", translate("help.chatArgument"))
    .addOption(lines)
    .option("-f, --follow", translate("options.follow"))
    .option("--since <place>", translate("options.since"), parse.place)
    .option("--all", translate("options.all"))
    .option("--state <file>", translate("options.state"))
    .option("--ack", translate("options.ack"))
    .addHelpText("after", helpNote(translate("tail.promise")))
    .action(async (chat: string | undefined, flags: TailFlags, command: Command) => {
      const { messageTailRun } = await import("../commands/message-tail.ts");
      const { tailOptions } = await import("../commands/tail-options.ts");
      const context = await contextOf(command);
      const options = await tailOptions(chat, { ...flags, context });
      // The socket is loaded for those who follow only.
      const startClient = flags.follow && (await import("../session/start-client.ts")).startClient;
      await messageTailRun({ ...context, ...options, follow: startClient && (() => startClient(context)) });
    });
}
