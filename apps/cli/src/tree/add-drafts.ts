import type { Command } from "commander";
import type { Tree } from "./tree.ts";

export function addDrafts({ add, translate, contextOf }: Tree): void {
  add("drafts", translate("commands.drafts")).action(async (_flags: object, command: Command) => {
    const { draftListRun } = await import("../commands/draft-list.ts");
    await draftListRun(await contextOf(command));
  });
}
