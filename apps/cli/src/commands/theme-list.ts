import { settingsOf } from "../config.ts";
import type { Surroundings } from "../context.ts";
import type { Env } from "../env.ts";
import { sentenceOf } from "../report.ts";
import type { Segment } from "../text/paint.ts";
import { printTable } from "../text/table.ts";
import { readTheme, themeNames, themePathOf } from "../themes/read-theme.ts";
import type { Translate } from "../translate.ts";

/** `parley themes`: the themes of the chat screen, which one is chosen, and what is wrong with a file. */
export async function themeListRun({ env, flags, output, translate }: Surroundings): Promise<void> {
  const { theme } = await settingsOf(env, flags);
  const names = await themeNames(env);
  const rows = await Promise.all(
    names.map(async (name) => ({
      name,
      chosen: name === theme.value,
      problem: await problemOf(env, name, translate),
    })),
  );
  if (output.isJson) {
    for (const row of rows) output.record(row);
    return;
  }
  printTable(output, {
    headings: [translate("themes.name"), translate("themes.state")],
    rows: rows.map(({ name, chosen, problem }): Segment[] => [
      { text: name, style: "bold" },
      problem ?? (chosen ? translate("themes.chosen") : ""),
    ]),
  });
  output.note(translate("themes.more", { path: themePathOf(env, "NAME") }));
}

async function problemOf(env: Env, name: string, translate: Translate): Promise<string | null> {
  return readTheme(env, name).then(
    () => null,
    (error) => sentenceOf(error, translate),
  );
}
