import type { ChatId } from "@parley/protocol";
import { SmilePlus } from "lucide-react";
import { Suspense, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";
import { HUE_DEGREES, nearestHue } from "../../ui/hues.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { late } from "../../ui/late.ts";
import { Popover } from "../../ui/popover.tsx";

const EmojiPicker = late(() => import("../../ui/emoji-picker.tsx"));

type Props = {
  chatId: ChatId;
  title: string;
  picture: string | null;
  onChange: (picture: string) => void;
};

/** The names of the colours, in the order of HUE_DEGREES. */
const colours = ["orange", "amber", "lime", "green", "teal", "blue", "violet", "pink"] as const;

/** What a group is told by: its initials on one of the colours, or an emoji. */
export function PictureChoice({ chatId, title, picture, onChange }: Props) {
  const t = useTranslations("group");
  const name = useId();
  const chosen = picture?.startsWith("color:") ? nearestHue(Number(picture.slice("color:".length))) : null;
  return (
    <div className="flex items-center gap-4">
      <Avatar id={chatId} name={title} picture={picture} size="huge" shape="group" />
      <fieldset className="flex flex-1 flex-wrap items-center gap-1">
        <legend className="sr-only">{t("picture")}</legend>
        {HUE_DEGREES.map((degrees, index) => {
          const colour = colours[index];
          return (
            colour && (
              <label
                key={degrees}
                title={t(colour)}
                data-hue={index + 1}
                className="flex size-10 cursor-pointer items-center justify-center rounded-full p-1.5 has-checked:bg-selected has-focus-visible:outline-2 has-focus-visible:outline-focus"
              >
                <input
                  type="radio"
                  name={name}
                  aria-label={t(colour)}
                  checked={chosen === index + 1}
                  onChange={() => onChange(`color:${degrees}`)}
                  className="sr-only"
                />
                <span aria-hidden className="size-full rounded-full bg-hue ring-1 ring-hue-ink/40" />
              </label>
            )
          );
        })}
        <EmojiChoice onPick={(emoji) => onChange(`emoji:${emoji}`)} />
      </fieldset>
    </div>
  );
}

function EmojiChoice({ onPick }: { onPick: (emoji: string) => void }) {
  const t = useTranslations("group");
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const words = {
    search: t("emojiSearch"),
    loading: t("emojiLoading"),
    nothing: t("emojiNothing"),
    recent: t("emojiRecent"),
  };
  return (
    <>
      <IconButton ref={button} label={t("emoji")} aria-expanded={isOpen} onClick={() => setIsOpen(true)}>
        <SmilePlus aria-hidden className="size-5" />
      </IconButton>
      {isOpen && (
        <Popover label={t("emoji")} anchor={button} onClose={() => setIsOpen(false)}>
          {(close) => (
            <div className="h-80">
              <Suspense fallback={<p className="text-ink-faint">{words.loading}</p>}>
                <EmojiPicker
                  words={words}
                  onPick={(emoji) => {
                    close();
                    onPick(emoji);
                  }}
                />
              </Suspense>
            </div>
          )}
        </Popover>
      )}
    </>
  );
}
