import type { ChatId } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";

type Props = { chatId: ChatId | null; isRunning: boolean; onJoin: () => void; onOpen: () => void };

/** Joins the group. @param chatId where one is in it already: opens it */
export function JoinButton({ chatId, isRunning, onJoin, onOpen }: Props) {
  const t = useTranslations("join");
  if (!chatId)
    return (
      <Button disabled={isRunning} onClick={onJoin} className="h-12">
        {isRunning ? t("working") : t("join")}
      </Button>
    );
  return (
    <a href={`/c/${chatId}`} onClick={onOpen} className="button-link h-12">
      {t("open")}
    </a>
  );
}
