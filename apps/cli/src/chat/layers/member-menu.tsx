import { useChat, useClient, useClientState, useMe } from "@parley/client/react";
import { type ChatId, canRemoveMember, canSetRoles, type UserId } from "@parley/protocol";
import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { screenText } from "../screen-text.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { MenuPane } from "./menu-pane.tsx";

type Props = { layout: Layout; chatId: ChatId; userId: UserId };

/** What can be done with a member: write to him, and what one's role allows. */
export function MemberMenu({ layout, chatId, userId }: Props): ReactNode {
  const { translate } = useVoice();
  const client = useClient();
  const stage = useStage();
  const chat = useChat(chatId);
  const isMe = useMe()?.id === userId;
  const blockedIds = useClientState((state) => state.blockedIds);
  const member = chat?.members[userId];
  if (!chat || !member) return null;
  const { role, user } = member;
  const name = screenText(user.name);
  const who = { chatId, userId };
  const isOwner = canSetRoles(chat) && !isMe;
  const isRemovable =
    chat.kind === "group" && !isMe && canRemoveMember({ role: chat.role, targetRole: role });
  const write = async () => {
    const made = await client.call("chat.create", { kind: "direct", userId });
    stage.select(made.chat.id);
  };
  const setRole = (next: "admin" | "member") => () =>
    void client.call("member.setRole", { ...who, role: next }).catch(stage.complain);
  const ask = (act: "handOver" | "remove" | "ban" | "block", run: () => Promise<unknown>) => () =>
    stage.open({ kind: "confirm", question: translate(`screen.askMember.${act}`, { name }), run });
  const handOver = ask("handOver", () => client.call("chat.handOver", who));
  const isBlocked = blockedIds.includes(userId);
  const block = ask("block", () => client.call("user.block", { userId }));
  const unblock = () => void client.call("user.unblock", { userId }).catch(stage.complain);
  const report = () => stage.open({ kind: "report", reported: { is: "person", userId, name: user.name } });
  const items = [
    !isMe && { label: translate("screen.member.write"), run: () => void write().catch(stage.complain) },
    isOwner &&
      role === "member" &&
      !user.isBot && {
        label: translate("screen.member.promote"),
        run: setRole("admin"),
      },
    isOwner && role === "admin" && { label: translate("screen.member.demote"), run: setRole("member") },
    isOwner && !user.isBot && { label: translate("screen.member.handOver"), run: handOver },
    isRemovable && {
      label: translate("screen.member.remove"),
      run: ask("remove", () => client.call("member.remove", who)),
    },
    isRemovable &&
      !user.isBot && {
        label: translate("screen.member.ban"),
        run: ask("ban", () => client.call("member.ban", who)),
      },
    !isMe &&
      (isBlocked
        ? { label: translate("screen.member.unblock"), run: unblock }
        : { label: translate("screen.member.block"), run: block }),
    !isMe && { label: translate("screen.report.person", { name }), run: report },
  ].filter((item) => item !== false);
  return <MenuPane layout={layout} title={name} items={items} />;
}
