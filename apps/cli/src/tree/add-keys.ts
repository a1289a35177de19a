import type { Command } from "commander";
import type { Tree } from "./tree.ts";

export function addKeys({ add, translate, surroundingsOf }: Tree): void {
  add("keys", translate("commands.keys")).action(async (_flags: object, command: Command) => {
    const { keyListRun } = await import("../commands/key-list.ts");
    keyListRun(surroundingsOf(command));
  });
}
