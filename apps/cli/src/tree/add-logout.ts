import { type Command, Option } from "commander";
import type { Unsent } from "../commands/account-logout.ts";
import type { Tree } from "./tree.ts";

export function addLogout({ add, translate, contextOf }: Tree): void {
  const unsent = new Option("--unsent <what>", translate("options.unsent")).choices(["keep", "delete"]);
  add("logout", translate("commands.logout"))
    .addOption(unsent)
    .action(async ({ unsent }: { unsent?: Unsent }, command: Command) => {
      const { accountLogoutRun } = await import("../commands/account-logout.ts");
      const { createTerminalStorage } = await import("../storage/terminal-storage.ts");
      const context = await contextOf(command);
      await accountLogoutRun({ ...context, storage: createTerminalStorage(context.identity), unsent });
    });
}
