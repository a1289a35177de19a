import { MESSAGE_MAX_LENGTH } from "@parley/protocol";
import type { Translate } from "../../translate.ts";
import type { Piece } from "../line.ts";
import type { Intent } from "../memory.ts";
import { screenText } from "../screen-text.ts";
import type { Completion } from "./use-completion.ts";

type Situation = {
  isTooLong: boolean;
  completion: Completion;
  intent: Intent | null;
  /** What the intent is about, on one line. */
  quoteOf: (seq: number) => string;
  isAtEnd: boolean;
  translate: Translate;
};

/** @returns the most pressing of what there is to say between messages and composer. */
export function ruleWords(situation: Situation): Piece | undefined {
  const { isTooLong, completion, intent, quoteOf, isAtEnd, translate } = situation;
  if (isTooLong) return { text: translate("screen.tooLong", { max: MESSAGE_MAX_LENGTH }), color: "danger" };
  if (completion.suggestions.length > 0) return { text: suggestionsIn(completion), color: "accent" };
  if (intent)
    return { text: `${translate(`screen.${intent.kind}ing`)} ${quoteOf(intent.seq)}`, color: "accent" };
  return isAtEnd ? undefined : { text: `↓ ${translate("screen.newer")}`, color: "warning" };
}

function suggestionsIn({ suggestions, active }: Completion): string {
  const labels = suggestions.map(({ label }, index) =>
    index === active ? `[${screenText(label)}]` : ` ${screenText(label)} `,
  );
  return `Tab:${labels.join("")}`;
}
