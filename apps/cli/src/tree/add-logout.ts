import type { Command } from "commander";
import type { Tree } from "./tree.ts";

export function addLogout({ add, translate, contextOf }: Tree): void {
  add("logout", translate("commands.logout")).action(async (_flags: object, command: Command) => {
    const { accountLogoutRun } = await import("../commands/account-logout.ts");
    await accountLogoutRun(await contextOf(command));
  });
}
