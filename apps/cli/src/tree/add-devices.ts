import type { Command } from "commander";
import type { SecretFlags } from "../session/secrets-from.ts";
import type { Tree } from "./tree.ts";

export function addDevices(tree: Tree): void {
  const { add, translate, contextOf } = tree.branch("devices", tree.translate("commands.devices"));
  add("list", translate("commands.devicesList")).action(async (_flags: object, command: Command) => {
    const { sessionListRun } = await import("../commands/session-list.ts");
    await sessionListRun(await contextOf(command));
  });
  add("show", translate("commands.devicesShow"))
    .argument("<id>", translate("help.idArgument"))
    .action(async (id: string, _flags: object, command: Command) => {
      const { sessionShowRun } = await import("../commands/session-show.ts");
      await sessionShowRun({ ...(await contextOf(command)), id });
    });
  add("revoke", translate("commands.devicesRevoke"))
    .argument("<id>", translate("help.idArgument"))
    .option("-y, --yes", translate("options.yes"))
    .option("--password-stdin", translate("options.secretsStdin"))
    .action(async (id: string, flags: SecretFlags, command: Command) => {
      const { sessionRevokeRun } = await import("../commands/session-revoke.ts");
      const { secretsFrom } = await import("../session/secrets-from.ts");
      const context = await contextOf(command);
      await sessionRevokeRun({ ...context, next: secretsFrom(context, flags), id });
    });
  add("revoke-others", translate("commands.devicesRevokeOthers"))
    .option("-y, --yes", translate("options.yes"))
    .option("--password-stdin", translate("options.secretsStdin"))
    .action(async (flags: SecretFlags, command: Command) => {
      const { sessionRevokeOthersRun } = await import("../commands/session-revoke-others.ts");
      const { secretsFrom } = await import("../session/secrets-from.ts");
      const context = await contextOf(command);
      await sessionRevokeOthersRun({ ...context, next: secretsFrom(context, flags) });
    });
}
