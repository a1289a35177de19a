import { type RefObject, useRef } from "react";
import { useTranslations } from "use-intl";
import EmojiPicker from "../../../ui/emoji-picker.tsx";
import { Popover } from "../../../ui/popover.tsx";
import { applyEdit, insertion, selectedIn } from "../apply-edit.ts";

type Props = {
  area: RefObject<HTMLTextAreaElement | null>;
  anchor: RefObject<HTMLElement | null>;
  /** Called when the layer has left the screen. */
  onClose: () => void;
};

/** All emoji, over the button that opened them. */
export default function EmojiPane({ area, anchor, onClose }: Props) {
  const t = useTranslations();
  const picked = useRef<string | null>(null);
  const handleClose = () => {
    onClose();
    const { current: text } = area;
    if (picked.current && text) applyEdit(text, insertion(selectedIn(text), picked.current));
  };
  const words = {
    search: t("actions.emojiSearch"),
    loading: t("actions.emojiLoading"),
    nothing: t("actions.emojiNothing"),
    recent: t("writing.recentEmoji"),
  };
  return (
    <Popover label={t("writing.emoji")} anchor={anchor} onClose={handleClose}>
      {(close) => (
        <div className="h-80">
          <EmojiPicker
            words={words}
            onPick={(emoji) => {
              picked.current = emoji;
              close();
            }}
          />
        </div>
      )}
    </Popover>
  );
}
