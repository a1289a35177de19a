import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";

/** Words that one sees only after asking for them. */
export function Spoiler({ children }: { children: ReactNode }) {
  const t = useTranslations("timeline");
  const [isShown, setIsShown] = useState(false);
  if (isShown) return <span className="spoiler-shown">{children}</span>;
  return (
    <button type="button" aria-label={t("spoiler")} className="spoiler" onClick={() => setIsShown(true)}>
      <span aria-hidden inert>
        {children}
      </span>
    </button>
  );
}
