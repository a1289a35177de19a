import { Smile } from "lucide-react";
import { type RefObject, Suspense, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../../ui/icon-button.tsx";
import { late } from "../../../ui/late.ts";

const EmojiPane = late(() => import("./emoji-pane.tsx"));

/** Opens all emoji, and types the one that is picked. */
export function EmojiButton({ area }: { area: RefObject<HTMLTextAreaElement | null> }) {
  const t = useTranslations("writing");
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={button}
        label={t("emoji")}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className="my-0.5"
        onClick={() => setIsOpen(true)}
      >
        <Smile aria-hidden className="size-5" />
      </IconButton>
      {isOpen && (
        <Suspense>
          <EmojiPane area={area} anchor={button} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
