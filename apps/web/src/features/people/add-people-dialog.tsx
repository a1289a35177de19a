import type { ChatState } from "@parley/client";
import { useClient } from "@parley/client/react";
import type { UserId } from "@parley/protocol";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useTask } from "../../ui/use-task.ts";
import { PeopleSearch } from "./people-search.tsx";
import { PersonRow } from "./person-row.tsx";

type Props = { chat: ChatState; onClose: () => void };

/** Adds people to a group, one click each; who is in it already says so. Loaded when it is first opened. */
export default function AddPeopleDialog({ chat, onClose }: Props) {
  const t = useTranslations("people");
  const client = useClient();
  const { isRunning, failure, run } = useTask();
  const search = useRef<HTMLInputElement>(null);
  const add = (userId: UserId) =>
    run(async () => {
      await client.call("member.add", { chatId: chat.id, userId });
    });
  return (
    <Dialog
      shape="tall"
      title={t("addPeople")}
      closeLabel={t("close")}
      onClose={onClose}
      initialFocus={search}
    >
      <PeopleSearch
        searchRef={search}
        renderPerson={(user) => {
          const isIn = user.id in chat.members;
          const note = isIn ? t("inGroup") : t("add");
          return (
            <PersonRow
              user={user}
              isDisabled={isRunning || isIn}
              note={
                <span
                  className={isIn ? "text-ink-faint text-small" : "font-semibold text-accent-ink text-small"}
                >
                  {note}
                </span>
              }
              onPick={() => add(user.id)}
            />
          );
        }}
      >
        <div className="px-5">
          <FailureNotice failure={failure} />
        </div>
      </PeopleSearch>
    </Dialog>
  );
}
