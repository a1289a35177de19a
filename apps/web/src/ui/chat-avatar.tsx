import { Avatar, type AvatarSize } from "./avatar.tsx";

type Props = {
  id: string;
  title: string;
  /** The other one of two; null for groups. */
  otherUser: { id: string; avatar: string | null } | null;
  size: AvatarSize;
};

/** The picture of a chat: the other person's, or the group's leaf. */
export function ChatAvatar({ id, title, otherUser, size }: Props) {
  if (!otherUser) return <Avatar id={id} name={title} picture={null} size={size} shape="group" />;
  return <Avatar id={otherUser.id} name={title} picture={otherUser.avatar} size={size} />;
}
