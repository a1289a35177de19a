import { useTranslations } from "use-intl";
import { InstantLink } from "../../ui/instant-link.tsx";

/** The way back to the list, for panes that have nothing else to offer. */
export function ToChats() {
  const t = useTranslations("chat");
  return (
    <InstantLink href="/" className="button-link">
      {t("toChats")}
    </InstantLink>
  );
}
