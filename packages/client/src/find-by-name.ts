import type { User } from "@parley/protocol";
import { nameMatch } from "./name-match.ts";
import type { ChatSummary } from "./summary-of.ts";

type Match = ReturnType<typeof nameMatch>;
type NamedChat = Pick<ChatSummary, "title" | "otherUser">;
type NamedUser = Pick<User, "name" | "handle">;

/** @returns the chats that answer to what was typed, the best first, and equals as they were. */
export function findChats<Chat extends NamedChat>(chats: readonly Chat[], typed: string): Chat[] {
  return best(chats, ({ title, otherUser }) => matchOf([title, otherUser?.handle ?? ""], typed));
}

/** @returns the people who answer to what was typed, the best first, and equals as they were. */
export function findUsers<Person extends NamedUser>(users: readonly Person[], typed: string): Person[] {
  return best(users, ({ name, handle }) => matchOf([name, handle], typed));
}

function matchOf(names: string[], typed: string): Match {
  const wanted = typed.replaceAll("@", "");
  const matches = names.filter(Boolean).map((name) => nameMatch(name, wanted));
  return matches.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);
}

/** Letters in the right order are worth something only where nothing fits better. */
function best<Item>(items: readonly Item[], matchOfItem: (item: Item) => Match): Item[] {
  const matches = items.map((item) => ({ item, match: matchOfItem(item) }));
  const worst = matches.some(({ match }) => match !== null && match < 3) ? 2 : 3;
  return matches
    .filter((each) => each.match !== null && each.match <= worst)
    .sort((a, b) => (a.match ?? 0) - (b.match ?? 0))
    .map(({ item }) => item);
}
