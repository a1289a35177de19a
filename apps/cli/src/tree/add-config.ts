import { type Command, createArgument } from "commander";
import type { Settings } from "../config.ts";
import { screenSettingNames } from "../settings/screen-settings.ts";
import type { Tree } from "./tree.ts";

const KEYS: readonly (keyof Settings)[] = ["server", "profile", "language", ...screenSettingNames];

export function addConfig(tree: Tree): void {
  const { add, translate, surroundingsOf } = tree.branch("config", tree.translate("commands.config"));
  const key = () => createArgument("<key>", translate("help.keyArgument")).choices(KEYS);
  add("list", translate("commands.configList")).action(async (_flags: object, command: Command) => {
    const { configListRun } = await import("../commands/config-list.ts");
    await configListRun(surroundingsOf(command));
  });
  add("get", translate("commands.configGet"))
    .addArgument(key())
    .action(async (key: keyof Settings, _flags: object, command: Command) => {
      const { configGetRun } = await import("../commands/config-get.ts");
      await configGetRun(surroundingsOf(command), key);
    });
  add("set", translate("commands.configSet"))
    .addArgument(key())
    .argument("<value>", translate("help.valueArgument"))
    .action(async (key: keyof Settings, value: string, _flags: object, command: Command) => {
      const { configSetRun } = await import("../commands/config-set.ts");
      await configSetRun(surroundingsOf(command), { key, value });
    });
  add("check", translate("commands.configCheck")).action(async (_flags: object, command: Command) => {
    const { configurationChecks } = await import("../checks/configuration-checks.ts");
    const { runChecks } = await import("../checks/check.ts");
    const surroundings = surroundingsOf(command);
    await runChecks(configurationChecks(surroundings), surroundings);
  });
}
