import { type Command, createArgument } from "commander";
import type { AccountFlags } from "../session/new-account-from.ts";
import type { SecretFlags } from "../session/secrets-from.ts";
import { type ProfileFieldName, profileFieldNames } from "../settings/profile-fields.ts";
import { addFactor } from "./add-factor.ts";
import type { Tree } from "./tree.ts";

/** One's own account: `account show`, `set`, `export`, `create`, `password`, `email`, `factor`, `delete`. */
export function addAccount(tree: Tree): void {
  const account = tree.branch("account", tree.translate("commands.account"));
  addShow(account);
  addSet(account);
  addExport(account);
  addCreate(account);
  addPassword(account);
  addEmail(account);
  addFactor(account);
  addDelete(account);
}

function addShow({ add, translate, contextOf }: Tree): void {
  add("show", translate("commands.accountShow")).action(async (_flags: object, command: Command) => {
    const { accountShowRun } = await import("../commands/account-show.ts");
    await accountShowRun(await contextOf(command));
  });
}

function addSet({ add, translate, contextOf }: Tree): void {
  add("set", translate("commands.accountSet"))
    .addArgument(createArgument("<key>", translate("help.profileKeyArgument")).choices(profileFieldNames))
    .argument("<value>", translate("help.profileValueArgument"))
    .action(async (key: ProfileFieldName, value: string, _flags: object, command: Command) => {
      const { accountSetRun } = await import("../commands/account-set.ts");
      await accountSetRun({ ...(await contextOf(command)), key, value });
    });
}

function addExport({ add, translate, contextOf }: Tree): void {
  add("export", translate("commands.accountExport"))
    .option("-o, --output <file>", translate("options.output"))
    .action(async ({ output: path }: { output?: string }, command: Command) => {
      const { meExportRun } = await import("../commands/me-export.ts");
      await meExportRun({ ...(await contextOf(command)), path });
    });
}

function addCreate({ add, translate, contextOf }: Tree): void {
  add("create", translate("commands.accountCreate"))
    .argument("[invite]", translate("help.accountInviteArgument"))
    .option("--name <name>", translate("options.accountName"))
    .option("--email <address>", translate("options.accountEmail"))
    .option("--handle <handle>", translate("options.accountHandle"))
    .option("--password-stdin", translate("options.passwordStdin"))
    .action(async (given: string | undefined, flags: AccountFlags, command: Command) => {
      const { accountLoginRun } = await import("../commands/account-login.ts");
      const { createTerminalStorage } = await import("../storage/terminal-storage.ts");
      const { newAccountFrom } = await import("../session/new-account-from.ts");
      const { inviteFrom } = await import("../session/invite-from.ts");
      const { signUp } = await import("../session/sign-up.ts");
      const context = await contextOf(command);
      const signIn = async () => {
        const invite = await inviteFrom(context, given);
        const account = await newAccountFrom(context, flags);
        return signUp({ ...context, account: { ...account, ...(invite !== undefined && { invite }) } });
      };
      await accountLoginRun({ ...context, storage: createTerminalStorage(context.identity), signIn });
    });
}

function addPassword({ add, translate, contextOf }: Tree): void {
  add("password", translate("commands.accountPassword"))
    .option("--password-stdin", translate("options.secretsStdin"))
    .action(async (flags: SecretFlags, command: Command) => {
      const { accountChangePasswordRun } = await import("../commands/account-change-password.ts");
      const { secretsFrom } = await import("../session/secrets-from.ts");
      const context = await contextOf(command);
      const isTyped = context.keyboard.isTTY === true;
      await accountChangePasswordRun({ ...context, next: secretsFrom(context, flags), isTyped });
    });
}

function addEmail({ add, translate, contextOf }: Tree): void {
  add("email", translate("commands.accountEmail"))
    .argument("<address>", translate("help.newEmailArgument"))
    .option("--password-stdin", translate("options.secretsStdin"))
    .action(async (email: string, flags: SecretFlags, command: Command) => {
      const { accountChangeEmailRun } = await import("../commands/account-change-email.ts");
      const { secretsFrom } = await import("../session/secrets-from.ts");
      const context = await contextOf(command);
      await accountChangeEmailRun({ ...context, next: secretsFrom(context, flags), email });
    });
}

function addDelete({ add, translate, contextOf }: Tree): void {
  add("delete", translate("commands.accountDelete"))
    .option("-y, --yes", translate("options.yes"))
    .option("--password-stdin", translate("options.secretsStdin"))
    .action(async (flags: SecretFlags, command: Command) => {
      const { meDeleteRun } = await import("../commands/me-delete.ts");
      const { secretsFrom } = await import("../session/secrets-from.ts");
      const { createTerminalStorage } = await import("../storage/terminal-storage.ts");
      const context = await contextOf(command);
      const storage = createTerminalStorage(context.identity);
      await meDeleteRun({ ...context, storage, next: secretsFrom(context, flags) });
    });
}
