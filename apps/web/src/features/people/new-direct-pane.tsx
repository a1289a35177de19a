import { useClient } from "@parley/client/react";
import type { ChatId, UserId } from "@parley/protocol";
import { Bookmark, Users } from "lucide-react";
import type { Ref } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { useTask } from "../../ui/use-task.ts";
import { PeopleSearch } from "./people-search.tsx";
import { PersonRow } from "./person-row.tsx";

type Props = {
  initialQuery: string;
  searchRef: Ref<HTMLInputElement>;
  onNewGroup: () => void;
  onOpenChat: (chatId: ChatId) => void;
};

/** One click on a person opens the chat with him. */
export function NewDirectPane({ initialQuery, searchRef, onNewGroup, onOpenChat }: Props) {
  const t = useTranslations("people");
  const notes = useTranslations("chatList");
  const client = useClient();
  const { isRunning, failure, run } = useTask();
  const open = (whose: { kind: "direct"; userId: UserId } | { kind: "self" }) =>
    run(async () => {
      const { chat } = await client.call("chat.create", whose);
      onOpenChat(chat.id);
    });
  return (
    <PeopleSearch
      initialQuery={initialQuery}
      searchRef={searchRef}
      renderPerson={(user) => (
        <PersonRow
          user={user}
          isDisabled={isRunning}
          onPick={() => open({ kind: "direct", userId: user.id })}
        />
      )}
    >
      <div className="px-2">
        <button type="button" onClick={onNewGroup} className="list-action">
          <span className="list-action-icon">
            <Users aria-hidden className="size-5" />
          </span>
          {t("newGroup")}
        </button>
        <button
          type="button"
          disabled={isRunning}
          onClick={() => open({ kind: "self" })}
          className="list-action"
        >
          <span className="list-action-icon">
            <Bookmark aria-hidden className="size-5" />
          </span>
          {notes("notes")}
        </button>
        <FailureNotice failure={failure} />
      </div>
    </PeopleSearch>
  );
}
