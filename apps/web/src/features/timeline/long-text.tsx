import { type ReactNode, useId, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { keepInPlace } from "./keep-in-place.ts";

/** Of these all is shown, also when they come back into view. */
const opened = new Set<string>();

type Props = {
  /** The row's. */
  id: string;
  children: (tail: ReactNode) => ReactNode;
  /** Stands at the end of the text, or under what is shown of it. */
  tail: ReactNode;
};

/** The beginning of a very long text, and the rest of it for whoever wants to read it. */
export function LongText({ id, children, tail }: Props) {
  const t = useTranslations("timeline");
  const textId = useId();
  const [isOpen, setIsOpen] = useState(opened.has(id));
  const open = (button: HTMLElement) => {
    opened.add(id);
    keepInPlace(button.closest("article"), () => flushSync(() => setIsOpen(true)));
  };
  if (isOpen) return children(tail);
  return (
    <>
      <div id={textId} className="long-text">
        {children(null)}
      </div>
      <button
        type="button"
        aria-expanded={false}
        aria-controls={textId}
        className="text-action -mb-1 px-0"
        onClick={({ currentTarget }) => open(currentTarget)}
      >
        {t("showMore")}
      </button>
      {tail}
    </>
  );
}
