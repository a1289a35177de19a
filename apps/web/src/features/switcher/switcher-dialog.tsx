import { useClient, useClientState, usePeople } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { useAllTitledChats } from "../../locales/use-all-titled-chats.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { useTask } from "../../ui/use-task.ts";
import { Switcher } from "./switcher.tsx";
import { type SwitcherOption, switcherOptions } from "./switcher-options.ts";

type Props = { openChatId: ChatId | null; onClose: () => void; onOpenChat: (chatId: ChatId) => void };

/** Goes to a chat or a person by a few letters of the name. Loaded when it is first opened. */
export default function SwitcherDialog({ openChatId, onClose, onOpenChat }: Props) {
  const t = useTranslations("switcher");
  const client = useClient();
  const chats = useAllTitledChats();
  const known = useClientState(({ users, me }) => ({ users, me }));
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const { isRunning, failure, run } = useTask();
  const people = usePeople(typed.trim() || null);
  const users = Object.values(known.users).filter(({ id }) => id !== known.me?.id);
  const options = switcherOptions(typed, { chats, users, found: people.users, openChatId });
  const go = (option: SwitcherOption) =>
    run(async () => {
      if (option.kind === "chat") return onOpenChat(option.summary.id);
      const { chat } = await client.call("chat.create", { kind: "direct", userId: option.user.id });
      onOpenChat(chat.id);
    });
  return (
    <Dialog title={t("title")} closeLabel={t("close")} shape="palette" onClose={onClose} initialFocus={field}>
      <Switcher
        field={field}
        typed={typed}
        options={options}
        isSearching={people.state === "loading"}
        isGoing={isRunning}
        onType={setTyped}
        onPick={(option) => void go(option)}
      />
      <div className="px-3 empty:hidden">
        <FailureNotice failure={failure} />
      </div>
    </Dialog>
  );
}
