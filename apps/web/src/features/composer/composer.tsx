import { SendHorizontal } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type RefObject, type SubmitEvent, Suspense, useId } from "react";
import { useTranslations } from "use-intl";
import { sendsWithEnter } from "../../preferences/sends-with-enter.ts";
import { classes } from "../../ui/classes.ts";
import { lateFrom } from "../../ui/late.ts";
import { isSendKey } from "./is-send-key.ts";

const later = () => import("./later.ts");
const EmojiButton = lateFrom(later, (parts) => parts.EmojiButton);
const RoomNote = lateFrom(later, (parts) => parts.RoomNote);

type Props = {
  area: RefObject<HTMLTextAreaElement | null>;
  draft: string;
  canSend: boolean;
  onChange: (draft: string) => void;
  onSend: () => void;
  /** What helps whoever writes, over the text. */
  aids: ReactNode;
  /** In the box, over the text. */
  tray?: ReactNode;
  /** Before the text. */
  attach?: ReactNode;
};

/** Where messages are written. */
export function Composer({ area, draft, canSend, onChange, onSend, aids, tray, attach }: Props) {
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
      aria-label={t("form")}
      data-pane
      onSubmit={handleSubmit}
      className="relative mx-auto w-full max-w-3xl px-4 pt-1 pb-[max(1rem,env(safe-area-inset-bottom))]"
    >
      {aids}
      <div className="composer-box">
        {tray}
        <div className="flex items-end">
          {attach}
          <textarea
            ref={area}
            data-entry
            rows={1}
            aria-label={t("label")}
            dir="auto"
            aria-describedby={noteId}
            placeholder={t("placeholder")}
            enterKeyHint={sendsWithEnter() ? "send" : "enter"}
            value={draft}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={handleKeyDown}
            className={classes(
              "scroll-quiet max-h-50 min-w-0 flex-1 resize-none bg-transparent py-3 text-base leading-6 outline-none placeholder:text-ink-faint",
              attach ? "pl-1" : "pl-4",
            )}
          />
          <Suspense fallback={<div className="my-0.5 size-11 shrink-0" />}>
            <EmojiButton area={area} />
          </Suspense>
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
      </div>
      <Suspense>
        <RoomNote id={noteId} draft={draft} />
      </Suspense>
    </form>
  );
}
