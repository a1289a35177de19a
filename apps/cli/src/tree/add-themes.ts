import type { Command } from "commander";
import type { Tree } from "./tree.ts";

export function addThemes({ add, translate, surroundingsOf }: Tree): void {
  add("themes", translate("commands.themes")).action(async (_flags: object, command: Command) => {
    const { themeListRun } = await import("../commands/theme-list.ts");
    await themeListRun(surroundingsOf(command));
  });
}
