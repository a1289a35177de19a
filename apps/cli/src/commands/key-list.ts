import { type KeySection, keySections } from "../chat/keys/key-lines.ts";
import { keyNames, keyTable } from "../chat/keys/key-table.ts";
import type { Output } from "../output.ts";
import { termLines, termWidth } from "../text/terms.ts";
import type { Translate } from "../translate.ts";

type Options = { output: Output; translate: Translate };

/** `parley keys`: every key of the chat screen, from the table that the screen itself reads. */
export function keyListRun({ output, translate }: Options): void {
  const sections = keySections(translate);
  if (output.isJson) for (const name of keyNames) output.record({ name, ...keyTable[name] });
  else if (output.columns === undefined) printFields(sections, output);
  else printSections(sections, { output, width: output.columns });
}

function printFields(sections: readonly KeySection[], output: Output): void {
  for (const { title, keys } of sections)
    for (const key of keys) output.fields({ text: key.keys, style: "bold" }, key.does, title);
}

/** As the help of the screen has them. */
function printSections(
  sections: readonly KeySection[],
  { output, width }: { output: Output; width: number },
): void {
  const left = termWidth(
    sections.flatMap(({ keys }) => keys.map((key) => key.keys)),
    width,
  );
  for (const [index, { title, keys }] of sections.entries()) {
    if (index > 0) output.line("");
    output.line({ text: title, style: "dim" });
    for (const key of keys)
      for (const { term, words } of termLines(key.keys, key.does, { left, width }))
        output.line({ text: term, style: "bold" }, words);
  }
}
