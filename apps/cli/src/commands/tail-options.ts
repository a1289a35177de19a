import type { Context } from "../context.ts";
import { deliverAcknowledged } from "../reading/acknowledged-delivery.ts";
import { acknowledgementsIn } from "../reading/acknowledgements-in.ts";
import { deliverToPipe } from "../reading/delivery.ts";
import { createTailState, openTailState } from "../reading/tail-state.ts";
import { TerminalError } from "../terminal-error.ts";
import type { ReadingPlace } from "../tree/place.ts";

export type TailFlags = {
  lines?: number;
  follow?: true;
  since?: ReadingPlace;
  all?: true;
  state?: string;
  ack?: true;
};

const DEFAULT_COUNT = 20;

type Surroundings = { context: Pick<Context, "output" | "keyboard"> };

/** @returns what `parley tail` works with. @throws TerminalError for flags that do not go together */
export async function tailOptions(chat: string | undefined, flags: TailFlags & Surroundings) {
  const { lines, since, all, state: path, ack, context } = flags;
  if (chat === undefined && !all) throw usage("missingArgument", { name: "chat" });
  if (chat !== undefined && all) throw usage("conflictingOption", { name: "--all", other: "chat" });
  if (ack && path === undefined) throw usage("missingArgument", { name: "--state" });
  const state = path === undefined ? createTailState() : await openTailState(path);
  const { handedOver } = context.output;
  const delivery = ack
    ? deliverAcknowledged({ state, acknowledgements: acknowledgementsIn(context.keyboard) })
    : deliverToPipe({ state, handedOver });
  // Of all chats only what comes, unless somebody wants more.
  return { chat, count: lines ?? (all ? 0 : DEFAULT_COUNT), since, state, delivery };
}

function usage(
  problem: "missingArgument" | "conflictingOption",
  values: Record<string, string>,
): TerminalError {
  return new TerminalError("invalid_input", problem, { values });
}
