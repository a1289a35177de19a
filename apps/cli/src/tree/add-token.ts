import { TOKEN_DEFAULT_DAYS, TOKEN_MAX_DAYS, TokenScope } from "@parley/protocol";
import { type Command, Option } from "commander";
import type { Tree } from "./tree.ts";
import { wholeNumber } from "./whole-number.ts";

export function addToken(tree: Tree): void {
  const token = tree.branch("token", tree.translate("commands.token"));
  addCreate(token);
  addList(token);
  addRevoke(token);
}

type CreateFlags = { scope: TokenScope[]; chat: string[]; days: number };

function addCreate({ add, translate, contextOf }: Tree): void {
  const scope = new Option("--scope <scopes...>", translate("options.scope")).choices(TokenScope.options);
  const days = new Option("--days <number>", translate("options.days"));
  add("create", translate("commands.tokenCreate"))
    .argument("<name>", translate("help.tokenNameArgument"))
    .addOption(scope.default(["read"]))
    .option(
      "--chat <chats...>",
      translate("options.tokenChats"),
      (chat, before: string[]) => [...before, chat],
      [],
    )
    .addOption(days.argParser(wholeNumber(1, TOKEN_MAX_DAYS)).default(TOKEN_DEFAULT_DAYS))
    .action(async (name: string, { scope, chat, days }: CreateFlags, command: Command) => {
      const { tokenCreateRun } = await import("../commands/token-create.ts");
      await tokenCreateRun({ ...(await contextOf(command)), name, scopes: scope, chats: chat, days });
    });
}

function addList({ add, translate, contextOf }: Tree): void {
  add("list", translate("commands.tokenList")).action(async (_flags: object, command: Command) => {
    const { tokenListRun } = await import("../commands/token-list.ts");
    await tokenListRun(await contextOf(command));
  });
}

function addRevoke({ add, translate, contextOf }: Tree): void {
  add("revoke", translate("commands.tokenRevoke"))
    .argument("<id>", translate("help.idArgument"))
    .option("-y, --yes", translate("options.yes"))
    .action(async (id: string, _flags: object, command: Command) => {
      const { tokenRevokeRun } = await import("../commands/token-revoke.ts");
      await tokenRevokeRun({ ...(await contextOf(command)), id });
    });
}
