import type { Command } from "commander";
import { parse, type Tree } from "./tree.ts";

const DEFAULT_LIMIT = 100;

export function addChats({ add, translate, contextOf }: Tree): void {
  add("chats", translate("commands.chats"))
    .option("-l, --limit <number>", translate("options.chatLimit"), parse.limit, DEFAULT_LIMIT)
    .action(async (flags: { limit: number }, command: Command) => {
      const { chatListRun } = await import("../commands/chat-list.ts");
      await chatListRun({ ...(await contextOf(command)), ...flags });
    });
}
