import type { ChatState } from "@parley/client";
import { useClient } from "@parley/client/react";
import { type SubmitEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "../../ui/dialog.tsx";
import { useTask } from "../../ui/use-task.ts";
import { EditGroupForm, type GroupDraft } from "./edit-group-form.tsx";

type Props = { chat: ChatState; onClose: () => void };

/** Changes what a group is called, what it says of itself, its picture, and what newcomers see. */
export function EditGroupDialog({ chat, onClose }: Props) {
  const t = useTranslations("group");
  const client = useClient();
  const { isRunning, failure, run } = useTask();
  const [isTitleMissing, setIsTitleMissing] = useState(false);
  const [draft, setDraft] = useState<GroupDraft>({
    title: chat.title ?? "",
    description: chat.description,
    avatar: chat.avatar,
    hasOpenHistory: chat.hasOpenHistory,
  });
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const isMissing = draft.title.trim() === "";
    setIsTitleMissing(isMissing);
    if (!isMissing) void run(save);
  };
  const save = async () => {
    await client.call("chat.update", { chatId: chat.id, ...draft });
    onClose();
  };
  return (
    <Dialog title={t("edit")} closeLabel={t("close")} onClose={onClose}>
      <EditGroupForm
        chatId={chat.id}
        draft={draft}
        isTitleMissing={isTitleMissing}
        isRunning={isRunning}
        failure={failure}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        onSubmit={handleSubmit}
        onCancel={onClose}
      />
    </Dialog>
  );
}
