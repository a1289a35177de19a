import type { State } from "@parley/client";
import { useClientState } from "@parley/client/react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Mark } from "../../ui/mark.tsx";

const hasChats = ({ chats }: State) => Object.keys(chats).length > 0;

/** The right pane of a wide screen while no chat is open. */
export function ChooseChat({ onNewChat }: { onNewChat: () => void }) {
  const t = useTranslations("chats");
  // The list beside it says so, and leads to people.
  if (!useClientState(hasChats)) return null;
  return (
    // In the middle, but measured from the top: a browser that draws it while its end is on its way moves nothing then.
    <div className="pt-[calc(50dvh-8rem)]">
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
    </div>
  );
}
