import type { Command } from "commander";
import type { Tree } from "./tree.ts";

export function addWho({ add, translate, contextOf }: Tree): void {
  add("who", translate("commands.who"))
    .argument("<chat>", translate("help.chatArgument"))
    .action(async (chat: string, _flags: object, command: Command) => {
      const { memberListRun } = await import("../commands/member-list.ts");
      await memberListRun({ ...(await contextOf(command)), chat });
    });
}
