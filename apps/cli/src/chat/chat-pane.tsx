import type { ChatSummary } from "@parley/client";
import { useClient } from "@parley/client/react";
import { Box } from "ink";
import type { ReactNode } from "react";
import { ChatTitle } from "./chat-title.tsx";
import { Composer, PROMPT } from "./composer.tsx";
import { viewDraft } from "./draft-view.ts";
import type { Layout } from "./layout.ts";
import { NewerRule } from "./newer-rule.tsx";
import { Timeline } from "./timeline.tsx";
import { TimelineNote } from "./timeline-note.tsx";
import { useChatKeys } from "./use-chat-keys.ts";
import { useChatUpkeep } from "./use-chat-upkeep.ts";
import { useComposerKeys } from "./use-composer-keys.ts";
import { type Drafts, useDraft } from "./use-draft.ts";
import { useTimeline } from "./use-timeline.ts";

type Props = { summary: ChatSummary; layout: Layout; drafts: Drafts; isActive: boolean; find: () => void };

const COMPOSER_MAX_LINES = 6;
/** Longer lines are hard to read, and leave the ticks far from the text. */
const TIMELINE_MAX_WIDTH = 100;
/** The title, the note below it, and the rule above the composer. */
const OTHER_LINES = 3;

/** One chat: what was said, and what is being written. */
export function ChatPane({ summary, layout, drafts, isActive, find }: Props): ReactNode {
  const client = useClient();
  const { paneWidth: width, paneLeft, bodyTop, bodyHeight } = layout;
  const draft = useDraft(drafts, summary.id);
  const composerSize = {
    width: width - PROMPT.length - 1,
    height: Math.min(COMPOSER_MAX_LINES, bodyHeight - OTHER_LINES - 1),
  };
  const composer = viewDraft(draft.draft, composerSize);
  const height = bodyHeight - OTHER_LINES - composer.lines.length;
  const timeline = useTimeline(summary, { width: Math.min(width - 1, TIMELINE_MAX_WIDTH), height });
  const isManyLines = draft.draft.text.includes("\n");
  const isAtStart = timeline.view.firstIndex === 0;

  useChatUpkeep(summary.id, { isAtStart, isAtEnd: timeline.isAtEnd });
  useChatKeys(summary, { timeline, height, isActive, isManyLines });
  const send = (body: string) => {
    client.send(summary.id, body);
    timeline.toEnd();
  };
  useComposerKeys(draft, { isActive, isManyLines, send, find });

  return (
    <Box flexDirection="column" width={width} height={bodyHeight}>
      <ChatTitle summary={summary} />
      <TimelineNote chat={summary.chat} isAtStart={isAtStart} />
      <Timeline lines={timeline.view.lines} width={width} height={height} />
      <NewerRule width={width} isAtEnd={timeline.isAtEnd} />
      <Composer
        view={composer}
        width={width}
        left={paneLeft}
        top={bodyTop + bodyHeight - composer.lines.length}
        isFocused={isActive}
      />
    </Box>
  );
}
