import type { ChatSummary } from "@parley/client";
import { Box } from "ink";
import type { ReactNode } from "react";
import { ChatTitle } from "./chat-title.tsx";
import { Composer, PROMPT } from "./composing/composer.tsx";
import { ComposerRule } from "./composing/composer-rule.tsx";
import { viewDraft } from "./composing/draft-view.ts";
import { ruleWords } from "./composing/rule-words.ts";
import { useCompletion } from "./composing/use-completion.ts";
import { useComposerKeys } from "./composing/use-composer-keys.ts";
import { useEditor } from "./composing/use-editor.ts";
import { isTooLong, useSubmit } from "./composing/use-submit.ts";
import type { Layout } from "./layout.ts";
import { useTimelineMouse } from "./mouse/use-timeline-mouse.ts";
import { useStage } from "./stage.ts";
import { Timeline } from "./timeline.tsx";
import { TimelineNote } from "./timeline-note.tsx";
import { useChatKeys } from "./use-chat-keys.ts";
import { useChatUpkeep } from "./use-chat-upkeep.ts";
import { useKept } from "./use-kept.ts";
import { useMessageKeys } from "./use-message-keys.ts";
import { useTimeline } from "./use-timeline.ts";
import { useVoice } from "./voice.ts";

type Props = { summary: ChatSummary; layout: Layout };

const COMPOSER_MAX_LINES = 6;
/** Longer lines are hard to read, and leave the ticks far from the text. */
const TIMELINE_MAX_WIDTH = 100;
/** The title, the note below it, and the rule above the composer. */
const OTHER_LINES = 3;
/** Those of them above the messages. */
const LINES_ABOVE = 2;

/** One chat: what was said, and what is being written. */
export function ChatPane({ summary, layout }: Props): ReactNode {
  const { paneWidth: width, paneLeft, bodyTop, bodyHeight } = layout;
  const { translate } = useVoice();
  const { memory, mode, layer } = useStage();
  const { id } = summary;
  const isFree = layer === null;
  const isWriting = isFree && mode === "insert";
  const isSelecting = mode === "normal";
  const intent = useKept(memory.intents, id, null);
  const editor = useEditor(id, memory, intent.value);
  const { draft } = editor.value;
  const composer = viewDraft(draft, composerRoom(layout));
  const height = bodyHeight - OTHER_LINES - composer.lines.length;
  const room = { width: Math.min(width - 1, TIMELINE_MAX_WIDTH), height, memory, isSelecting };
  const timeline = useTimeline(summary, room);
  const { view, isAtEnd, scroll, quoteOf, quotedSeqs } = timeline;
  const isAtStart = view.firstIndex === 0;
  const completion = useCompletion(id, editor);
  const submit = useSubmit({ chatId: id, editor, intent, done: timeline.toEnd });

  useTimelineMouse(timeline, { left: paneLeft, top: bodyTop + LINES_ABOVE, height });
  useChatUpkeep(id, { isAtStart, isAtEnd, quotedSeqs });
  useChatKeys(summary, { timeline, editor, height, isActive: isFree });
  useMessageKeys(summary, { timeline, editor, intent, isActive: isFree && isSelecting });
  useComposerKeys({ summary, editor, intent, completion, submit, scroll, isActive: isWriting });

  const situation = { isTooLong: isTooLong(draft), completion, intent: intent.value, quoteOf, isAtEnd };
  const top = bodyTop + bodyHeight - composer.lines.length;
  return (
    <Box flexDirection="column" width={width} height={bodyHeight}>
      <ChatTitle summary={summary} />
      <TimelineNote chat={summary.chat} isAtStart={isAtStart} />
      <Timeline lines={view.lines} width={width} height={height} />
      <ComposerRule width={width} words={ruleWords({ ...situation, translate })} />
      <Composer
        view={composer}
        placeholder={translate(isSelecting ? "screen.normalMode" : "screen.placeholder")}
        width={width}
        left={paneLeft}
        top={top}
        isActive={isWriting}
      />
    </Box>
  );
}

function composerRoom({ paneWidth, bodyHeight }: Layout) {
  // One cell is left for the caret behind the last character.
  const width = paneWidth - PROMPT.length - 1;
  return { width, height: Math.min(COMPOSER_MAX_LINES, bodyHeight - OTHER_LINES - 1) };
}
