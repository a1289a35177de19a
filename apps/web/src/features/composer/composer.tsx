import { SendHorizontal } from "lucide-react";
import { type KeyboardEvent, type RefObject, type SubmitEvent, useId } from "react";
import { useTranslations } from "use-intl";
import { isSendKey } from "./is-send-key.ts";
import { RoomNote } from "./room-note.tsx";

type Props = {
  area: RefObject<HTMLTextAreaElement | null>;
  draft: string;
  canSend: boolean;
  onChange: (draft: string) => void;
  onSend: () => void;
};

/** Where messages are written. */
export function Composer({ area, draft, canSend, onChange, onSend }: Props) {
  const t = useTranslations("composer");
  const noteId = useId();
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSend();
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    onSend();
  };
  return (
    <form
      onSubmit={handleSubmit}
      className="mx-auto w-full max-w-3xl px-4 pt-1 pb-[max(1rem,env(safe-area-inset-bottom))]"
    >
      <div className="composer-box">
        <textarea
          ref={area}
          rows={1}
          aria-label={t("label")}
          aria-describedby={noteId}
          placeholder={t("placeholder")}
          enterKeyHint="send"
          value={draft}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={handleKeyDown}
          className="scroll-quiet max-h-50 min-w-0 flex-1 resize-none bg-transparent py-3 pl-4 text-base leading-6 outline-none placeholder:text-ink-faint"
        />
        <button
          type="submit"
          aria-label={t("send")}
          title={t("send")}
          disabled={!canSend}
          className="send-button"
        >
          <SendHorizontal aria-hidden className="size-5" />
        </button>
      </div>
      <RoomNote id={noteId} draft={draft} />
    </form>
  );
}
