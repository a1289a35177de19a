import type { Command } from "commander";
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
    .action(async (id: string, _flags: object, command: Command) => {
      const { sessionRevokeRun } = await import("../commands/session-revoke.ts");
      await sessionRevokeRun({ ...(await contextOf(command)), id });
    });
  add("revoke-others", translate("commands.devicesRevokeOthers"))
    .option("-y, --yes", translate("options.yes"))
    .action(async (_flags: object, command: Command) => {
      const { sessionRevokeOthersRun } = await import("../commands/session-revoke-others.ts");
      await sessionRevokeOthersRun(await contextOf(command));
    });
}
