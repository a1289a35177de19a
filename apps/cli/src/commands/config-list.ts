import { settingsOf } from "../config.ts";
import { readConfig } from "../config-file.ts";
import type { Surroundings } from "../context.ts";
import type { Segment } from "../text/paint.ts";
import { printTable } from "../text/table.ts";

/** `parley config list`: what is in force and where it comes from, and the servers of all profiles. */
export async function configListRun({ env, flags, output, translate }: Surroundings): Promise<void> {
  const { profiles } = await readConfig(env);
  const rows = [
    ...Object.entries(await settingsOf(env, flags)).map(([key, setting]) => ({ key, ...setting })),
    ...(env.token ? [{ key: "token", value: "PARLEY_TOKEN", origin: "environment" as const }] : []),
    ...Object.entries(profiles).map(([name, { server }]) => ({
      key: `profiles.${name}.server`,
      value: server,
      origin: "config" as const,
    })),
  ];
  if (output.isJson) {
    for (const row of rows) output.record(row);
    return;
  }
  printTable(output, {
    headings: [translate("config.key"), translate("config.value"), translate("config.origin")],
    rows: rows.map(({ key, value, origin }): Segment[] => [
      { text: key, style: "bold" },
      value,
      { text: translate(`config.origins.${origin}`), style: "dim" },
    ]),
  });
}
