import type { Command } from "commander";
import type { Tree } from "./tree.ts";

export function addDevices(tree: Tree): void {
  const { add, translate, contextOf } = tree.branch("devices", tree.translate("commands.devices"));
  add("list", translate("commands.devicesList")).action(async (_flags: object, command: Command) => {
    const { sessionListRun } = await import("../commands/session-list.ts");
    await sessionListRun(await contextOf(command));
  });
  add("revoke", translate("commands.devicesRevoke"))
    .argument("<id>", translate("help.idArgument"))
    .option("-y, --yes", translate("options.yes"))
    .action(async (id: string, { yes }: { yes?: true }, command: Command) => {
      const { sessionRevokeRun } = await import("../commands/session-revoke.ts");
      await sessionRevokeRun({ ...(await contextOf(command)), id, isConfirmed: yes === true });
    });
}
