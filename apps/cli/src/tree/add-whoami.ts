import type { Command } from "commander";
import type { Tree } from "./tree.ts";

export function addWhoami({ add, translate, contextOf }: Tree): void {
  add("whoami", translate("commands.whoami")).action(async (_flags: object, command: Command) => {
    const { meGetRun } = await import("../commands/me-get.ts");
    await meGetRun(await contextOf(command));
  });
}
