import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Mark } from "../../ui/mark.tsx";

/** The right pane of a wide screen while no chat is open. */
export function ChooseChat({ onNewChat }: { onNewChat: () => void }) {
  const t = useTranslations("chats");
  return (
    <EmptyState
      heading="h1"
      picture={<Mark className="size-16 text-ink" />}
      title={t("chooseTitle")}
      action={
        <Button tone="quiet" onClick={onNewChat}>
          {t("newChat")}
        </Button>
      }
    >
      {t("chooseText")}
    </EmptyState>
  );
}
