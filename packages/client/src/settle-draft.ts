import type { Output } from "@parley/protocol";
import type { TypedDraft } from "./draft-storage.ts";
import type { State } from "./state.ts";
import { takeDrafts } from "./take-drafts.ts";

/** @returns the state with the answer to a draft in it; what was typed meanwhile goes on from there. */
export function settleDraft(state: State, sent: TypedDraft, answer: Output<"draft.set">): State {
  const { draft, merged } = answer;
  const known = takeDrafts(state, [draft]);
  const { [sent.chatId]: present, ...others } = known.typed;
  if (!present) return known;
  if (present.body === sent.body) return { ...known, typed: others };
  const body = merged ? movedOver(draft.body, { from: sent.body, to: present.body }) : present.body;
  return { ...known, typed: { ...others, [sent.chatId]: { ...present, body, baseVersion: draft.version } } };
}

/** The server has put another device's text before what was sent. */
function movedOver(merged: string, { from, to }: { from: string; to: string }): string {
  if (from !== "" && merged.endsWith(from)) return merged.slice(0, -from.length) + to;
  return to === "" ? merged : `${merged}\n\n${to}`;
}
