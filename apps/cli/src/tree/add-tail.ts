import type { Command } from "commander";
import { parse, type Tree } from "./tree.ts";

const DEFAULT_COUNT = 20;

type Flags = { lines: number; follow?: true };

export function addTail({ add, translate, contextOf }: Tree): void {
  add("tail", translate("commands.tail"))
    .argument("<chat>", translate("help.chatArgument"))
    .option("-n, --lines <number>", translate("options.tailCount"), parse.count, DEFAULT_COUNT)
    .option("-f, --follow", translate("options.follow"))
    .action(async (chat: string, { lines, follow }: Flags, command: Command) => {
      const { messageTailRun } = await import("../commands/message-tail.ts");
      const context = await contextOf(command);
      // The socket is loaded for those who follow only.
      const startClient = follow && (await import("../session/start-client.ts")).startClient;
      await messageTailRun({
        ...context,
        chat,
        count: lines,
        follow: startClient && (() => startClient(context)),
      });
    });
}
