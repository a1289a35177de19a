import type { ChatId } from "@parley/protocol";
import type { Editor } from "./composing/line-editor.ts";
import type { Anchor } from "./timeline-view.ts";

/** What the text in the composer will be, when it is not a message of its own. */
export type Intent = { kind: "reply" | "edit"; seq: number };

/** What the screen remembers of every chat while another one is open: what was begun, and where one read. */
export type Memory = {
  editors: Map<ChatId, Editor>;
  /** The texts of sent messages that are being changed. */
  edits: Map<ChatId, Editor>;
  intents: Map<ChatId, Intent | null>;
  /** What was typed into the fields of settings and is not saved, by their names. */
  fields: Map<string, Editor>;
  places: Map<ChatId, Anchor | null>;
  /** The row that is selected in normal mode, by its key. */
  selections: Map<ChatId, string | null>;
  /** What was killed in any composer, the latest first. */
  kills: readonly string[];
  /** The chat that is open, and what was new in it then. */
  opened: { chatId: ChatId; firstNewSeq: number | null } | null;
};

export function createMemory(): Memory {
  return {
    editors: new Map(),
    edits: new Map(),
    intents: new Map(),
    fields: new Map(),
    places: new Map(),
    selections: new Map(),
    kills: [],
    opened: null,
  };
}
