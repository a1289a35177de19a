import {
  Bold,
  Code,
  EyeOff,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Strikethrough,
} from "lucide-react";
import { useTranslations } from "use-intl";
import { type FormatName, formatNames } from "./formats.ts";
import { shortcutOf } from "./shortcut-of.ts";

const icons: Record<FormatName, LucideIcon> = {
  bold: Bold,
  italic: Italic,
  strike: Strikethrough,
  code: Code,
  spoiler: EyeOff,
  link: Link,
  quote: Quote,
  bullets: List,
  numbers: ListOrdered,
};

/** What can be done to the words that are selected. */
export function FormatBar({ onPick }: { onPick: (name: FormatName) => void }) {
  const t = useTranslations("writing");
  return (
    // A click leaves the focus, and with it the selection, where it is.
    <div
      role="toolbar"
      aria-label={t("format")}
      onMouseDown={(event) => event.preventDefault()}
      className="format-bar"
    >
      {formatNames.map((name) => {
        const Icon = icons[name];
        return (
          <button
            key={name}
            type="button"
            aria-label={t(name)}
            title={`${t(name)} (${shortcutOf(name)})`}
            onClick={() => onPick(name)}
            className="tool format-tool"
          >
            <Icon aria-hidden className="size-4.5" />
          </button>
        );
      })}
    </div>
  );
}
