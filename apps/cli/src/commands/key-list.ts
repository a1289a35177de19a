import { keySections } from "../chat/keys/key-lines.ts";
import { keyNames, keyTable } from "../chat/keys/key-table.ts";
import type { Output } from "../output.ts";
import { printTable } from "../text/table.ts";
import type { Translate } from "../translate.ts";

type Options = { output: Output; translate: Translate };

/** `parley keys`: every key of the chat screen, from the table that the screen itself reads. */
export function keyListRun({ output, translate }: Options): void {
  if (output.isJson) {
    for (const name of keyNames) output.record({ name, ...keyTable[name] });
    return;
  }
  printTable(output, {
    headings: [translate("keys.keys"), translate("keys.does"), translate("keys.where")],
    rows: keySections(translate).flatMap(({ title, keys }) =>
      keys.map((key) => [{ text: key.keys, style: "bold" as const }, key.does, title]),
    ),
    flexible: 1,
  });
}
