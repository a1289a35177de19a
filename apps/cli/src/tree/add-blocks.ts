import type { Command } from "commander";
import type { Tree } from "./tree.ts";

/** Whom one wants to hear nothing from: `block`, `unblock`, `blocks`. */
export function addBlocks({ add, translate, contextOf }: Tree): void {
  add("block", translate("commands.block"))
    .argument("<people...>", translate("help.peopleArgument"))
    .action(async (people: string[], _flags: object, command: Command) => {
      const { userBlockRun } = await import("../commands/user-block.ts");
      await userBlockRun({ ...(await contextOf(command)), people });
    });
  add("unblock", translate("commands.unblock"))
    .argument("<people...>", translate("help.peopleArgument"))
    .action(async (people: string[], _flags: object, command: Command) => {
      const { userUnblockRun } = await import("../commands/user-unblock.ts");
      await userUnblockRun({ ...(await contextOf(command)), people });
    });
  add("blocks", translate("commands.blocks")).action(async (_flags: object, command: Command) => {
    const { userBlocksRun } = await import("../commands/user-blocks.ts");
    await userBlocksRun(await contextOf(command));
  });
}
