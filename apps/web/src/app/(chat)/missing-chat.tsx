import { useTranslations } from "use-intl";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ToChats } from "./to-chats.tsx";

export function MissingChat() {
  const t = useTranslations("chat");
  return (
    <EmptyState heading="h1" title={t("missingTitle")} action={<ToChats />}>
      {t("missingText")}
    </EmptyState>
  );
}
