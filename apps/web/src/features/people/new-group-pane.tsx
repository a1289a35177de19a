import { useClient } from "@parley/client/react";
import type { ChatId, User } from "@parley/protocol";
import { type SubmitEvent, useState } from "react";
import { useTask } from "../../ui/use-task.ts";
import { NewGroupForm } from "./new-group-form.tsx";

type Props = { onBack: () => void; onOpenChat: (chatId: ChatId) => void };

/** Makes a group from a name and the picked people. */
export function NewGroupPane({ onBack, onOpenChat }: Props) {
  const client = useClient();
  const { isRunning, failure, run } = useTask();
  const [title, setTitle] = useState("");
  const [picked, setPicked] = useState<readonly User[]>([]);
  const [isTitleMissing, setIsTitleMissing] = useState(false);

  const handleToggle = (user: User) => setPicked((before) => toggled(before, user));
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const isMissing = title.trim() === "";
    setIsTitleMissing(isMissing);
    if (!isMissing) void run(create);
  };
  const create = async () => {
    const memberIds = picked.map(({ id }) => id);
    const { chat } = await client.call("chat.create", { kind: "group", title, memberIds });
    onOpenChat(chat.id);
  };
  return (
    <NewGroupForm
      title={title}
      isTitleMissing={isTitleMissing}
      picked={picked}
      isRunning={isRunning}
      failure={failure}
      onTitle={setTitle}
      onToggle={handleToggle}
      onSubmit={handleSubmit}
      onBack={onBack}
    />
  );
}

function toggled(before: readonly User[], user: User): readonly User[] {
  const others = before.filter(({ id }) => id !== user.id);
  return others.length < before.length ? others : [...before, user];
}
