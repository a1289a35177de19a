import { useRef } from "react";
import { ChatHeader } from "../../features/chat-header/chat-header.tsx";
import { Composer } from "../../features/composer/composer.tsx";
import { AttachPlace } from "../../features/composer/files/attach-place.tsx";
import { DrawnTimeline } from "../../features/timeline/drawn-timeline.tsx";
import type { OpenChatProps } from "./open-chat.tsx";
import { useLinkSeq } from "./use-link-seq.ts";
import { useSummary } from "./use-summary.ts";

/** A chat as the server draws it: where everything stands, and nothing that can be used. */
export default function DrawnChat({ chat }: OpenChatProps) {
  const summary = useSummary(chat);
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <ChatHeader
        summary={summary}
        presence={null}
        onSearch={nothing}
        onInfo={nothing}
        onSettings={nothing}
      />
      <DrawnTimeline chat={chat} linkSeq={useLinkSeq()} />
      <Composer
        area={area}
        draft=""
        canSend={false}
        onChange={nothing}
        onSend={nothing}
        aids={null}
        attach={<AttachPlace />}
      />
    </>
  );
}

function nothing(): void {}
