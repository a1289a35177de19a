import type { Surroundings } from "../context.ts";
import type { Part } from "../help/topic.ts";
import type { TopicName } from "../help/topic-names.ts";
import { topics } from "../help/topics.ts";
import type { Output } from "../output.ts";
import type { Style } from "../text/paint.ts";
import { termLines, termWidth } from "../text/terms.ts";

type Options = {
  surroundings: Surroundings;
  name: TopicName;
  /** Breaks a text into lines of a width. */
  wrap: (text: string, width: number) => string;
};

const WIDTH = 80;

/** `parley help TOPIC`: what is no command's own. Nothing of it is cut: it is broken into lines, also in a pipe. */
export function helpTopicRun({ surroundings, name, wrap }: Options): void {
  const { output } = surroundings;
  const width = Math.min(output.columns ?? WIDTH, WIDTH);
  for (const [index, part] of topics[name](surroundings).entries()) {
    if (index > 0) output.line("");
    printPart(part, { output, wrap, width });
  }
}

type Page = { output: Output; wrap: Options["wrap"]; width: number };

function printPart(part: Part, page: Page): void {
  if (part.is === "text") page.output.line(page.wrap(part.text, page.width));
  else printRows(part, page);
}

function printRows({ headings, rows }: Part & { is: "table" }, { output, width }: Page): void {
  const left = termWidth([headings[0], ...rows.map(([term]) => term)], width);
  const print = ([term, words]: readonly [string, string], style: Style) => {
    for (const line of termLines(term, words, { left, width }))
      output.line({ text: line.term, style }, style === "dim" ? { text: line.words, style } : line.words);
  };
  print(headings, "dim");
  for (const row of rows) print(row, "bold");
}
