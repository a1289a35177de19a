import type { Command } from "commander";
import { parse, type Tree } from "./tree.ts";

const DEFAULT_LIMIT = 20;

type Flags = {
  chat?: string;
  from?: string;
  since?: string;
  until?: string;
  hasLink?: true;
  limit: number;
};

export function addSearch({ add, translate, contextOf }: Tree): void {
  add("search", translate("commands.search"))
    .argument("[words]", translate("help.wordsArgument"))
    .option("--chat <chat>", translate("options.inChat"))
    .option("--from <handle>", translate("options.from"))
    .option("--since <time>", translate("options.sinceTime"), parse.instant)
    .option("--until <time>", translate("options.untilTime"), parse.instant)
    .option("--has-link", translate("options.hasLink"))
    .option("-l, --limit <number>", translate("options.messageLimit"), parse.limit, DEFAULT_LIMIT)
    .action(async (query: string | undefined, flags: Flags, command: Command) => {
      const { messageSearchRun } = await import("../commands/message-search.ts");
      const { chat, from, since, until, hasLink, limit } = flags;
      const narrowed = { chat, from, since, until, hasLink: hasLink === true, limit };
      await messageSearchRun({ ...(await contextOf(command)), query, ...narrowed });
    });
}
