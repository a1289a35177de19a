import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { printTable } from "../text/table.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; days: number };

/** `parley admin usage`: messages, who wrote and who is new, day by day. */
export async function adminUsageRun({ call, output, translate, days }: Options): Promise<void> {
  const usage = await call("admin.usage", { days });
  if (output.isJson) {
    for (const day of usage.days) output.record(day);
    return;
  }
  const headings = ["admin.day", "admin.messages", "admin.writers", "admin.newPeople"] as const;
  printTable(output, {
    headings: headings.map((key) => translate(key)),
    rows: usage.days.map(({ day, messages, writers, newPeople }) => [
      day,
      String(messages),
      String(writers),
      String(newPeople),
    ]),
    flexible: 0,
  });
}
