import { Bookmark } from "lucide-react";
import { Avatar, type AvatarSize, avatarLook } from "./avatar.tsx";
import { classes } from "./classes.ts";

type Chat = {
  id: string;
  title: string;
  /** The other one of two; null for groups. */
  otherUser: { id: string; avatar: string | null } | null;
  /** It is one's notes to oneself. */
  isSelf?: boolean;
  /** What a group has chosen; null: its initials. */
  picture: string | null;
};

/** The picture of a chat: the other person's, the group's leaf, or a bookmark for one's own notes. */
export function ChatAvatar({ chat, size }: { chat: Chat; size: AvatarSize }) {
  const { id, title, otherUser, isSelf, picture } = chat;
  if (isSelf) return <NotesAvatar size={size} />;
  if (!otherUser) return <Avatar id={id} name={title} picture={picture} size={size} shape="group" />;
  return <Avatar id={otherUser.id} name={title} picture={otherUser.avatar} size={size} />;
}

function NotesAvatar({ size }: { size: AvatarSize }) {
  return (
    <span aria-hidden className={classes(avatarLook({ size, shape: "group" }), "bg-accent text-on-accent")}>
      <Bookmark className="size-1/2" />
    </span>
  );
}
