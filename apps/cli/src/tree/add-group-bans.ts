import type { Command } from "commander";
import type { Tree } from "./tree.ts";

/** Who may not come back into a group: `group bans`, `unban`. `group remove --ban` bans. */
export function addGroupBans({ add, translate, contextOf }: Tree): void {
  add("bans", translate("commands.groupBans"))
    .argument("<chat>", translate("help.chatArgument"))
    .action(async (chat: string, _flags: object, command: Command) => {
      const { memberBansRun } = await import("../commands/member-bans.ts");
      await memberBansRun({ ...(await contextOf(command)), chat });
    });
  add("unban", translate("commands.groupUnban"))
    .argument("<chat>", translate("help.chatArgument"))
    .argument("<people...>", translate("help.peopleArgument"))
    .action(async (chat: string, people: string[], _flags: object, command: Command) => {
      const { memberUnbanRun } = await import("../commands/member-unban.ts");
      await memberUnbanRun({ ...(await contextOf(command)), chat, people });
    });
}
