import type { ChatState, State } from "@parley/client";
import { useClient, useClientState, useSeenLine } from "@parley/client/react";
import type { ChatId, User, UserId } from "@parley/protocol";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "../../locales/confirm-dialog.tsx";
import { ReportDialog } from "../../reporting/report-dialog.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useTask } from "../../ui/use-task.ts";
import { PersonCard } from "./person-card.tsx";
import { sharedGroups } from "./shared-groups.ts";

type Props = {
  userId: UserId;
  onClose: () => void;
  onOpenChat: (chatId: ChatId) => void;
};

/** The card about a person. Loaded when it is first opened. */
export default function PersonDialog({ userId, onClose, onOpenChat }: Props) {
  const t = useTranslations("person");
  const client = useClient();
  const { user, meId, groups, isBlocked } = useClientState((state) => known(state, userId));
  const [isMissing, setIsMissing] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const [isReporting, setIsReporting] = useState(false);
  const seen = useSeenLine(userId);
  const task = useTask();
  useEffect(() => {
    client.call("user.get", { userId }).catch(() => setIsMissing(true));
  }, [client, userId]);

  const openChat = (chatId: ChatId) => {
    onClose();
    onOpenChat(chatId);
  };
  const message = () =>
    task.run(async () => {
      const { chat } = await client.call("chat.create", { kind: "direct", userId });
      openChat(chat.id);
    });
  const block = async () => void (await client.call("user.block", { userId }));
  const unblock = () => task.run(async () => void (await client.call("user.unblock", { userId })));
  return (
    <Dialog title={t("title")} closeLabel={t("close")} onClose={onClose}>
      {user ? (
        <PersonCard
          user={user}
          isMe={user.id === meId}
          isBlocked={isBlocked}
          seen={seen}
          groups={groups}
          isRunning={task.isRunning}
          failure={task.failure}
          onMessage={message}
          onBlock={() => setIsAsking(true)}
          onUnblock={unblock}
          onReport={() => setIsReporting(true)}
          onOpenGroup={openChat}
        />
      ) : (
        <div className="flex min-h-40 flex-col items-center gap-3 p-5">
          {isMissing ? (
            <p className="text-ink-soft">{t("unknown")}</p>
          ) : (
            <Skeleton className="size-20 rounded-full" />
          )}
        </div>
      )}
      {isReporting && user && (
        <ReportDialog subject={{ userId, name: user.name }} onClose={() => setIsReporting(false)} />
      )}
      {isAsking && user && (
        <ConfirmDialog
          title={t("blockTitle", { name: user.name })}
          text={t("blockText")}
          action={t("blockAction")}
          onConfirm={block}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Dialog>
  );
}

type Known = { user: User | undefined; meId: UserId | undefined; groups: ChatState[]; isBlocked: boolean };

function known({ users, me, chats, blockedIds }: State, userId: UserId): Known {
  return {
    user: users[userId],
    meId: me?.id,
    groups: userId === me?.id ? NONE : sharedGroups(chats, userId),
    isBlocked: blockedIds.includes(userId),
  };
}

const NONE: ChatState[] = [];
