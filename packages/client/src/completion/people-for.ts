import { EVERYBODY_HANDLE, type Member, type User, type UserId } from "@parley/protocol";
import type { ChatState } from "../state.ts";
import { bestMatches } from "./best-matches.ts";
import { fold } from "./fold.ts";

/** Whom one may address: a person, or everybody. */
export type Addressee = { handle: string; user: User | null };

type Known = { chat: ChatState; users: Readonly<Record<UserId, User>>; meId: UserId };

/** @returns the members of a chat whose name or handle begins like that, those who spoke last first; not oneself. */
export function peopleFor(words: string, { chat, users, meId }: Known): Addressee[] {
  const lastSpoke = new Map(chat.messages.map(({ senderId }, index) => [senderId, index]));
  const recency = ({ user }: Member) => lastSpoke.get(user.id) ?? -1;
  const others = Object.values<Member>(chat.members)
    .filter(({ user }) => user.id !== meId)
    .sort((a, b) => recency(b) - recency(a) || a.user.name.localeCompare(b.user.name))
    .map(({ user: { id }, user }): Addressee => ({ handle: user.handle, user: users[id] ?? user }));
  const mayAddressAll = chat.kind === "group" && chat.role !== "member";
  const everybody: Addressee[] = mayAddressAll ? [{ handle: EVERYBODY_HANDLE, user: null }] : [];
  const sought = fold(words);
  return bestMatches([...others, ...everybody], (addressee) => rankOf(addressee, sought));
}

function rankOf({ handle, user }: Addressee, sought: string): number | null {
  if (fold(handle).startsWith(sought)) return 0;
  const name = fold(user?.name ?? "");
  if (name.startsWith(sought)) return 0;
  if (name.split(/[\s-]+/).some((word) => word.startsWith(sought))) return 1;
  return name.replace(/\s/g, "").startsWith(sought) ? 2 : null;
}
