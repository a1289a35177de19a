import type { Row } from "@parley/client";
import { plainMarkdown } from "@parley/client/markdown";
import { useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Composer } from "./composer.tsx";
import { IntentBar } from "./intent-bar.tsx";
import { sendable } from "./sendable.ts";
import { useAutosize } from "./use-autosize.ts";
import { WritingAidsPane } from "./writing-aids-pane.tsx";

type Props = { chatId: ChatId; row: Row; onEnd: () => void };

/** Changes the text of a message that is there; the draft waits meanwhile. Loaded when it is first needed. */
export function EditPane({ chatId, row, onEnd }: Props) {
  const t = useTranslations("actions");
  const client = useClient();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(row.body);
  const [failure, setFailure] = useState<unknown>(null);
  const body = sendable(text);
  useAutosize(area, text);
  useCaretAtEnd(area);
  const handleSave = () => {
    if (body === null || row.seq === null) return;
    if (body === row.body) return onEnd();
    setFailure(null);
    // What the server refuses stays here, to be corrected.
    client.changeMessage("message.edit", { chatId, seq: row.seq, body }).then(onEnd, setFailure);
  };
  return (
    <>
      <IntentBar title={t("editing")} text={plainMarkdown(row.body)} endLabel={t("endEdit")} onEnd={onEnd} />
      <div className="mx-auto w-full max-w-3xl px-4">
        <FailureNotice failure={failure} />
      </div>
      <Composer
        area={area}
        draft={text}
        canSend={body !== null}
        onChange={setText}
        onSend={handleSave}
        aids={<WritingAidsPane area={area} chatId={chatId} />}
      />
    </>
  );
}

function useCaretAtEnd(area: { current: HTMLTextAreaElement | null }): void {
  useEffect(() => {
    const element = area.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, [area]);
}
