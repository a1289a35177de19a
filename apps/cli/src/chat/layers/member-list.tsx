import { findUsers } from "@parley/client";
import { useChat, useClientState } from "@parley/client/react";
import type { ChatId, Member } from "@parley/protocol";
import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import type { Piece } from "../line.ts";
import { screenText } from "../screen-text.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { PickerPane, pickerRoom } from "./picker-pane.tsx";
import { usePicker } from "./use-picker.ts";

const rank = { owner: 0, admin: 1, member: 2 } as const;

/** Who is in a chat, and whether he is there; Enter shows what can be done with one of them. */
export function MemberList({ layout, chatId }: { layout: Layout; chatId: ChatId }): ReactNode {
  const { translate } = useVoice();
  const stage = useStage();
  const chat = useChat(chatId);
  const presences = useClientState((state) => state.presences);
  const members = Object.values<Member>(chat?.members ?? {}).toSorted(
    (a, b) => rank[a.role] - rank[b.role] || a.user.name.localeCompare(b.user.name),
  );
  const find = (query: string): Member[] => {
    if (query.trim() === "") return members;
    const named = members.map((member) => ({ ...member.user, member }));
    return findUsers(named, query).map(({ member }) => member);
  };
  const accept = ({ user }: Member) => stage.open({ kind: "member", chatId, userId: user.id });
  const picker = usePicker({ find, room: pickerRoom(layout), accept, close: stage.close });
  const entries = picker.shown.map(({ user, role }): Piece[] => [
    { text: screenText(user.name) },
    { text: `  @${user.handle}`, isDim: true },
    { text: role === "member" ? "" : `  ${translate(`screen.roles.${role}`)}`, color: "accent" },
    { text: presences[user.id]?.isOnline ? `  ● ${translate("presence.online")}` : "", color: "good" },
  ]);
  const note = chat ? translate("screen.members", { count: chat.memberCount }) : "";
  return (
    <PickerPane
      {...picker}
      layout={layout}
      prompt={translate("screen.findMember")}
      note={note}
      entries={entries}
    />
  );
}
