import {
  type ChatId,
  DEVICE_NAME_MAX_LENGTH,
  line,
  TOKEN_MAX_CHATS,
  type TokenScope,
} from "@parley/protocol";

/** How long a token works, in days. */
export const expiries = ["7", "30", "90", "366"] as const;

export type TokenFields = {
  name: string;
  scopes: readonly TokenScope[];
  reach: "allChats" | "someChats";
  chatIds: readonly ChatId[];
  days: (typeof expiries)[number];
};

export const emptyToken: TokenFields = {
  name: "",
  scopes: ["read"],
  reach: "allChats",
  chatIds: [],
  days: "90",
};

export type TokenProblem = "nameMissing" | "scopesMissing" | "chatsMissing" | "chatsTooMany";

const TokenName = line(1, DEVICE_NAME_MAX_LENGTH);

/** @returns the first thing that is missing. */
export function tokenProblem({ name, scopes, reach, chatIds }: TokenFields): TokenProblem | null {
  if (!TokenName.safeParse(name).success) return "nameMissing";
  if (scopes.length === 0) return "scopesMissing";
  if (reach === "allChats") return null;
  if (chatIds.length === 0) return "chatsMissing";
  return chatIds.length > TOKEN_MAX_CHATS ? "chatsTooMany" : null;
}

/** @returns the list with the item in it, or without it when it was. */
export function toggled<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
