import type { ChatSummary } from "@parley/client";
import { Box } from "ink";
import type { ReactNode } from "react";
import { ChatTitle } from "./chat-title.tsx";
import { Composer, PROMPT } from "./composer.tsx";
import { ComposerRule } from "./composer-rule.tsx";
import { viewDraft } from "./draft-view.ts";
import type { Layout } from "./layout.ts";
import type { Memory } from "./memory.ts";
import { Timeline } from "./timeline.tsx";
import { TimelineNote } from "./timeline-note.tsx";
import { useChatKeys } from "./use-chat-keys.ts";
import { useChatUpkeep } from "./use-chat-upkeep.ts";
import { useComposerKeys } from "./use-composer-keys.ts";
import { useDraft } from "./use-draft.ts";
import { isTooLong, useSubmit } from "./use-submit.ts";
import { useTimeline } from "./use-timeline.ts";

type Props = { summary: ChatSummary; layout: Layout; memory: Memory; find: () => void };

const COMPOSER_MAX_LINES = 6;
/** Longer lines are hard to read, and leave the ticks far from the text. */
const TIMELINE_MAX_WIDTH = 100;
/** The title, the note below it, and the rule above the composer. */
const OTHER_LINES = 3;

/** One chat: what was said, and what is being written. */
export function ChatPane({ summary, layout, memory, find }: Props): ReactNode {
  const { paneWidth: width, paneLeft, bodyTop, bodyHeight } = layout;
  const draft = useDraft(summary.id, memory);
  const composer = viewDraft(draft.value, composerRoom(layout));
  const height = bodyHeight - OTHER_LINES - composer.lines.length;
  const room = { width: Math.min(width - 1, TIMELINE_MAX_WIDTH), height, places: memory.places };
  const timeline = useTimeline(summary, room);
  const { view, isAtEnd } = timeline;
  const isAtStart = view.firstIndex === 0;

  useChatUpkeep(summary.id, { isAtStart, isAtEnd });
  useChatKeys(summary, { timeline, draft, height });
  useComposerKeys(draft, { submit: useSubmit(summary.id, draft, timeline.toEnd), find });

  const top = bodyTop + bodyHeight - composer.lines.length;
  return (
    <Box flexDirection="column" width={width} height={bodyHeight}>
      <ChatTitle summary={summary} />
      <TimelineNote chat={summary.chat} isAtStart={isAtStart} />
      <Timeline lines={view.lines} width={width} height={height} />
      <ComposerRule width={width} isAtEnd={isAtEnd} isTooLong={isTooLong(draft.value)} />
      <Composer view={composer} width={width} left={paneLeft} top={top} />
    </Box>
  );
}

function composerRoom({ paneWidth, bodyHeight }: Layout) {
  // One cell is left for the caret behind the last character.
  const width = paneWidth - PROMPT.length - 1;
  return { width, height: Math.min(COMPOSER_MAX_LINES, bodyHeight - OTHER_LINES - 1) };
}
