import { useChat, useClient } from "@parley/client/react";
import {
  type ChatId,
  canAddMembers,
  canInvite,
  canManageBans,
  canUpdateChat,
  type Input,
} from "@parley/protocol";
import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { MenuPane } from "./menu-pane.tsx";

type Props = { layout: Layout; chatId: ChatId };

/** What can be done with a chat: for all of its members, and for oneself. */
export function ChatMenu({ layout, chatId }: Props): ReactNode {
  const { translate } = useVoice();
  const client = useClient();
  const stage = useStage();
  const chat = useChat(chatId);
  if (!chat) return null;
  const { mine, kind } = chat;
  const say = (name: Parameters<typeof translate>[0]) => translate(name);
  const set = (fields: Omit<Input<"chat.setMine">, "chatId">) => () =>
    void client.call("chat.setMine", { chatId, ...fields }).catch(stage.complain);
  const update = (fields: Omit<Input<"chat.update">, "chatId">) => () =>
    void client.call("chat.update", { chatId, ...fields }).catch(stage.complain);
  const isSilent = mine.notificationLevel === "none";
  const leave = () =>
    stage.open({
      kind: "confirm",
      question: translate("screen.askLeave"),
      run: () => client.call("chat.leave", { chatId }),
    });
  const items = [
    { label: say("screen.menu.members"), run: () => stage.open({ kind: "members", chatId }) },
    { label: say("screen.menu.attach"), run: () => stage.open({ kind: "attach", chatId }) },
    canAddMembers(chat) && {
      label: say("screen.menu.addPeople"),
      run: () => stage.open({ kind: "addPeople", chatId }),
    },
    canInvite(chat) && {
      label: say("screen.menu.invites"),
      run: () => stage.open({ kind: "invites", chatId }),
    },
    canManageBans(chat) && {
      label: say("screen.menu.bans"),
      run: () => stage.open({ kind: "bans", chatId }),
    },
    canUpdateChat(chat) && {
      label: say("screen.menu.rename"),
      run: () => stage.open({ kind: "chatField", chatId, field: "title" }),
    },
    canUpdateChat(chat) && {
      label: say("screen.menu.describe"),
      run: () => stage.open({ kind: "chatField", chatId, field: "description" }),
    },
    canUpdateChat(chat) && {
      label: `${say("screen.menu.history")}: ${say(`screen.settings.${chat.hasOpenHistory ? "on" : "off"}`)}`,
      run: update({ hasOpenHistory: !chat.hasOpenHistory }),
    },
    {
      label: say(mine.isPinned ? "screen.menu.unpin" : "screen.menu.pin"),
      run: set({ isPinned: !mine.isPinned }),
    },
    mine.notificationLevel !== "mentions" && {
      label: say("screen.menu.muteOthers"),
      run: set({ notificationLevel: "mentions" }),
    },
    {
      label: say(isSilent ? "screen.menu.unmute" : "screen.menu.mute"),
      run: set({ notificationLevel: isSilent ? "all" : "none" }),
    },
    {
      label: say(mine.isArchived ? "screen.menu.unarchive" : "screen.menu.archive"),
      run: set({ isArchived: !mine.isArchived }),
    },
    { label: say("screen.menu.markUnread"), run: set({ isMarkedUnread: true }) },
    kind === "group" && { label: say("screen.menu.leave"), run: leave },
  ].filter((item) => item !== false);
  return <MenuPane layout={layout} title={translate("screen.menu.title")} items={items} />;
}
