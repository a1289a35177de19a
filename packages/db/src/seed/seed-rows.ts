export type SeedUser = {
  id: string;
  name: string;
  handle: string;
  email: string;
  passwordHash: string;
  about: string;
  avatar: string | null;
  locale: "en" | "ru" | null;
  /** Times are ms since the epoch. */
  createdAt: number;
};

/** A chat whose members all came with it: nobody joined or left since. */
export type SeedChat = {
  id: string;
  kind: "direct" | "group";
  title: string | null;
  /** How many messages it has. */
  lastSeq: number;
  createdAt: number;
  lastActivityAt: number;
  members: readonly SeedMember[];
};

export type SeedMember = {
  userId: string;
  role: "owner" | "admin" | "member";
  /** At least the seq of his own last message: a sender has read up to there. */
  lastReadSeq: number;
};

export type SeedMessage = {
  chatId: string;
  seq: number;
  id: string;
  senderId: string;
  clientId: string;
  body: string;
  /** The message of this chat that it answers. */
  replyToSeq?: number;
  reactions?: readonly { emoji: string; userIds: readonly string[] }[];
  createdAt: number;
};
