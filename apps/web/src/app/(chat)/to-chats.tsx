import { useTranslations } from "use-intl";
import { InstantLink } from "../../ui/instant-link.tsx";

/** The way back to the list, for panes that have nothing else to offer. */
export function ToChats({ onLeave }: { onLeave?: () => void }) {
  const t = useTranslations("chat");
  return (
    <InstantLink href="/" onClick={onLeave} className="button-link">
      {t("toChats")}
    </InstantLink>
  );
}
