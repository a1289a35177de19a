import type { Command } from "commander";
import type { Tree } from "./tree.ts";

export function addDoctor({ add, translate, surroundingsOf }: Tree): void {
  add("doctor", translate("commands.doctor")).action(async (_flags: object, command: Command) => {
    const { configurationChecks } = await import("../checks/configuration-checks.ts");
    const { serverChecks } = await import("../checks/server-checks.ts");
    const { runChecks } = await import("../checks/check.ts");
    const surroundings = surroundingsOf(command);
    await runChecks([...configurationChecks(surroundings), ...serverChecks(surroundings)], surroundings);
  });
}
