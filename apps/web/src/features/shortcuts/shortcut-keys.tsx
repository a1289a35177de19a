import { Fragment } from "react";
import { useTranslations } from "use-intl";
import { keySigns } from "./key-signs.ts";

/** The keys of one shortcut as they are printed on a keyboard, and the others that do the same. */
export function ShortcutKeys({ keys }: { keys: readonly string[] }) {
  const t = useTranslations("shortcuts");
  return keys.map((key, index) => (
    <Fragment key={key}>
      {index > 0 && <span className="text-ink-faint text-small">{t("or")}</span>}
      <span className="flex gap-1">
        {keySigns(key).map((sign) => (
          <kbd key={sign} className="key-sign">
            {sign}
          </kbd>
        ))}
      </span>
    </Fragment>
  ));
}
