import type { Output } from "../output.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Translate } from "../translate.ts";
import { ask, canAsk, type Keyboard } from "./ask.ts";

/**
 * Asks before something is lost, unless --yes was given: `await confirm("Leave Weekend?")`. What is lost for good wants
 * a word typed in place of a yes.
 * @throws TerminalError `conflict` on a no; where nobody sees the question it names --yes.
 */
export type Confirm = (question: string, options?: { word?: string }) => Promise<void>;

type Surroundings = { keyboard: Keyboard; output: Output; translate: Translate; flags: { yes?: true } };

/** The one way in which commands ask whether they shall do what cannot be undone. */
export function createConfirm({ translate, flags, ...place }: Surroundings): Confirm {
  return async (question, { word } = {}) => {
    if (flags.yes) return;
    const choices = word === undefined ? translate("confirm.choices") : translate("confirm.type", { word });
    // On a line of its own: only what fits into one line can be written again with every key.
    if (canAsk(place)) place.output.note(question);
    const answer = await ask({ ...place, question: `${choices} `, flag: "--yes" });
    const isConfirmed = word === undefined ? isYes(answer, translate) : answer.trim() === word;
    if (!isConfirmed) throw new TerminalError("conflict", "notConfirmed");
  };
}

function isYes(answer: string, translate: Translate): boolean {
  const yes = translate("confirm.yes").toLowerCase();
  return ["y", "yes", yes, yes.slice(0, 1)].includes(answer.trim().toLowerCase());
}
