import type { Output } from "../output.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Translate } from "../translate.ts";
import { ask, type Keyboard } from "./ask.ts";

type Question = {
  keyboard: Keyboard;
  output: Output;
  translate: Translate;
  /** What will be lost, as a question. */
  question: string;
  /** --yes was given. */
  isConfirmed: boolean;
};

/** Asks before something is destroyed. @throws TerminalError `conflict` on a no; without a terminal it names --yes. */
export async function confirm({ translate, question, isConfirmed, ...place }: Question): Promise<void> {
  if (isConfirmed) return;
  const answer = await ask({
    ...place,
    question: `${question} ${translate("confirm.choices")} `,
    flag: "--yes",
  });
  const yes = translate("confirm.yes").toLowerCase();
  const isYes = ["y", "yes", yes, yes.slice(0, 1)].includes(answer.trim().toLowerCase());
  if (!isYes) throw new TerminalError("conflict", "notConfirmed");
}
