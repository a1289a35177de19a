import type { ChatId } from "@parley/protocol";
import type { Draft } from "./draft.ts";
import type { Anchor } from "./timeline-view.ts";

/** What the screen remembers of every chat while another one is open: what was begun, and where one read. */
export type Memory = { drafts: Map<ChatId, Draft>; places: Map<ChatId, Anchor | null> };

export function createMemory(): Memory {
  return { drafts: new Map(), places: new Map() };
}
