import type { Command } from "commander";
import type { CredentialFlags } from "../session/credentials-from.ts";
import type { Tree } from "./tree.ts";

export function addLogin({ add, translate, contextOf }: Tree): void {
  add("login", translate("commands.login"))
    .option("--email <address>", translate("options.email"))
    .option("--password-stdin", translate("options.passwordStdin"))
    .action(async (flags: CredentialFlags, command: Command) => {
      const { accountLoginRun } = await import("../commands/account-login.ts");
      const { credentialsFrom } = await import("../session/credentials-from.ts");
      const { createTerminalStorage } = await import("../storage/terminal-storage.ts");
      const context = await contextOf(command);
      const storage = createTerminalStorage(context.identity);
      await accountLoginRun({ ...context, storage, ...credentialsFrom(context, flags) });
    });
}
