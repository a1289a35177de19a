import type { Command } from "commander";
import type { Context } from "../context.ts";
import type { CredentialFlags } from "../session/credentials-from.ts";
import { helpNote } from "./help-note.ts";
import type { Tree } from "./tree.ts";

export function addLogin({ add, translate, contextOf }: Tree): void {
  add("login", translate("commands.login"))
    .option("--email <address>", translate("options.email"))
    .option("--password-stdin", translate("options.passwordStdin"))
    .addHelpText("after", helpNote(translate("login.ways")))
    .action(async (flags: CredentialFlags, command: Command) => {
      const { accountLoginRun } = await import("../commands/account-login.ts");
      const { createTerminalStorage } = await import("../storage/terminal-storage.ts");
      const context = await contextOf(command);
      const storage = createTerminalStorage(context.identity);
      await accountLoginRun({ ...context, storage, signIn: await wayFor(context, flags) });
    });
}

/** In the browser, where somebody sits at the terminal and has not chosen the password. */
async function wayFor(context: Context, flags: CredentialFlags) {
  const isByPassword = flags.email !== undefined || flags.passwordStdin || !context.keyboard.isTTY;
  if (isByPassword) {
    const { signInWithPassword } = await import("../session/sign-in-with-password.ts");
    const { credentialsFrom } = await import("../session/credentials-from.ts");
    return () => signInWithPassword({ ...context, ...credentialsFrom(context, flags) });
  }
  const { signInWithDevice } = await import("../session/sign-in-with-device.ts");
  return () => signInWithDevice(context);
}
