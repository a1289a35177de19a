import { useRows } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { useState } from "react";
import type { Kept } from "../use-kept.ts";
import { type Draft, draftOf } from "./draft.ts";
import { type Editor, replaceDraft } from "./line-editor.ts";

type Recall = { index: number; begun: Draft; shown: string };

/** @returns what goes back and forth among one's own messages of a chat; at the end is what was begun. */
export function useHistory(chatId: ChatId, { value, change }: Kept<Editor>) {
  const rows = useRows(chatId);
  const [recall, setRecall] = useState<Recall | null>(null);
  const { draft } = value;
  const now: Recall = recall?.shown === draft.text ? recall : { index: -1, begun: draft, shown: draft.text };
  const go = (by: 1 | -1) => {
    const own = rows.filter(({ isOwn, body }) => isOwn && body !== "").reverse();
    const index = Math.max(-1, Math.min(own.length - 1, now.index + by));
    if (index === now.index) return;
    const shown = index < 0 ? now.begun : draftOf(own[index]?.body ?? "");
    setRecall({ index, begun: now.begun, shown: shown.text });
    change(replaceDraft(value, shown));
  };
  return { back: () => go(1), forward: () => go(-1) };
}
