import type { ChatState } from "@parley/client";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { ChatHeader } from "../../features/chat-header/chat-header.tsx";
import { ConnectionStrip } from "../../features/chat-header/connection-strip.tsx";
import { ComposerPane } from "../../features/composer/composer-pane.tsx";
import { TimelinePane } from "../../features/timeline/timeline-pane.tsx";
import { openPath } from "../../ui/open-path.ts";
import { EmptyChat } from "./empty-chat.tsx";
import { useSummary } from "./use-summary.ts";

const GroupPanel = lazy(() => import("../../features/group/group-panel.tsx"));
const AddPeopleDialog = lazy(() => import("../../features/people/add-people-dialog.tsx"));

type Props = { chat: ChatState; onReopen: () => void };

/** A chat from its header to its composer. */
export function OpenChat({ chat, onReopen }: Props) {
  const t = useTranslations("chat");
  const summary = useSummary(chat);
  const [isInfoOpen, setIsInfoOpen] = useState(false);
  return (
    <section aria-label={t("label", { title: summary.title })} className="flex min-h-0 flex-1 flex-col">
      <ChatHeader summary={summary} onGroupInfo={() => setIsInfoOpen(true)} />
      <ConnectionStrip />
      <TimelinePane chat={chat} empty={<EmptyChat summary={summary} />} onReopen={onReopen} />
      <ComposerPane chatId={chat.id} />
      {isInfoOpen && (
        <Suspense>
          <GroupPanel
            chat={chat}
            onClose={() => setIsInfoOpen(false)}
            onLeft={() => openPath("/")}
            renderAddPeople={(onClose) => <AddPeopleDialog chat={chat} onClose={onClose} />}
          />
        </Suspense>
      )}
    </section>
  );
}
