import type { User } from "@parley/protocol";
import type { State } from "./state.ts";

/** @returns the state with these people in it; the same state when nothing about them is new. */
export function learnUsers(state: State, users: readonly User[]): State {
  const news = users.map(profileOf).filter((user) => !isSame(state.users[user.id], user));
  if (news.length === 0) return state;
  return { ...state, users: { ...state.users, ...Object.fromEntries(news.map((user) => [user.id, user])) } };
}

/** Drops what only the person himself may see, like the email address of `me`. */
function profileOf({ id, name, handle, about, avatar, isBot }: User): User {
  return { id, name, handle, about, avatar, isBot };
}

function isSame(known: User | undefined, user: User): boolean {
  if (!known) return false;
  const { name, handle, about, avatar } = known;
  return name === user.name && handle === user.handle && about === user.about && avatar === user.avatar;
}
