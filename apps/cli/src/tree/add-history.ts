import { type Command, Option } from "commander";
import type { ReadingPlace } from "./place.ts";
import { parse, type Tree } from "./tree.ts";

const DEFAULT_LIMIT = 50;

type Flags = { limit: number; before?: number; after?: number; since?: ReadingPlace };

export function addHistory({ add, translate, contextOf }: Tree): void {
  const before = new Option("--before <number>", translate("options.before")).argParser(parse.seq);
  const after = new Option("--after <number>", translate("options.after")).argParser(parse.seq);
  add("history", translate("commands.history"))
    .argument("<chat>", translate("help.chatArgument"))
    .option("-l, --limit <number>", translate("options.messageLimit"), parse.limit, DEFAULT_LIMIT)
    .addOption(before.conflicts(["after", "since"]))
    .addOption(after.conflicts("since"))
    .option("--since <time>", translate("options.since"), parse.place)
    .action(async (chat: string, { limit, before, after, since }: Flags, command: Command) => {
      const { messageListRun } = await import("../commands/message-list.ts");
      const place = after === undefined ? since : { after };
      await messageListRun({ ...(await contextOf(command)), chat, limit, before, since: place });
    });
}
