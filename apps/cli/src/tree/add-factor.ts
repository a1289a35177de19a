import type { Command } from "commander";
import type { Context } from "../context.ts";
import type { NextSecret, SecretFlags } from "../session/secrets-from.ts";
import type { Tree } from "./tree.ts";

/** The second factor of one's account: `account factor show`, `begin`, `confirm`, `renew-codes`, `off`. */
export function addFactor(account: Tree): void {
  const tree = account.branch("factor", account.translate("commands.factor"));
  const { add, translate, contextOf } = tree;
  add("show", translate("commands.factorShow")).action(async (_flags: object, command: Command) => {
    const { factorGetRun } = await import("../commands/factor-get.ts");
    await factorGetRun(await contextOf(command));
  });
  const withSecrets = withSecretsOf(tree);
  withSecrets("begin", translate("commands.factorBegin"), async (context) => {
    const { factorBeginRun } = await import("../commands/factor-begin.ts");
    await factorBeginRun(context);
  });
  withSecrets("confirm", translate("commands.factorConfirm"), async (context) => {
    const { factorConfirmRun } = await import("../commands/factor-confirm.ts");
    await factorConfirmRun(context);
  });
  withSecrets("renew-codes", translate("commands.factorRenew"), async (context) => {
    const { factorRenewCodesRun } = await import("../commands/factor-renew-codes.ts");
    await factorRenewCodesRun(context);
  });
  withSecrets("off", translate("commands.factorOff"), async (context) => {
    const { factorRemoveRun } = await import("../commands/factor-remove.ts");
    await factorRemoveRun(context);
  });
}

type Work = (context: Context & { next: NextSecret }) => Promise<void>;

/** Commands that ask for a password or a code. */
function withSecretsOf({ add, translate, contextOf }: Tree) {
  return (name: string, description: string, work: Work): Command =>
    add(name, description)
      .option("--password-stdin", translate("options.secretsStdin"))
      .action(async (flags: SecretFlags, command: Command) => {
        const { secretsFrom } = await import("../session/secrets-from.ts");
        const context = await contextOf(command);
        await work({ ...context, next: secretsFrom(context, flags) });
      });
}
