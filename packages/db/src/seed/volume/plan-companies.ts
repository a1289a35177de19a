import type { Random } from "../create-random.ts";
import { pickPeople } from "./pick-people.ts";
import { shuffle } from "./shuffle.ts";

/** Who is in a chat: numbers of people, from 0. */
export type Company = { kind: "direct" | "group"; people: number[] };

const DIRECT_SHARE = 0.6;
const GROUP_LEAST_PEOPLE = 3;
/** The protocol's limit for a group; the largest one has it, when there are so many people. */
const GROUP_MOST_PEOPLE = 1_000;

/** Decides who talks with whom in `chats` chats: every pair has at most one direct chat, group sizes follow Zipf's law. */
export function planCompanies({
  users,
  chats,
  random,
}: {
  users: number;
  chats: number;
  random: Random;
}): Company[] {
  const pairs = (users * (users - 1)) / 2;
  // At most half of all pairs: the last free ones would take long to guess.
  const directs = Math.min(Math.floor(chats * DIRECT_SHARE), Math.ceil(pairs / 2));
  const groups = Array.from({ length: chats - directs }, (_, rank): Company => {
    const count = Math.min(users, Math.max(GROUP_LEAST_PEOPLE, Math.floor(GROUP_MOST_PEOPLE / (rank + 1))));
    return { kind: "group", people: pickPeople({ from: users, count, random }) };
  });
  return shuffle([...planDirects({ users, directs, random }), ...groups], random);
}

type DirectsPlan = { users: number; directs: number; random: Random };

function planDirects({ users, directs, random }: DirectsPlan): Company[] {
  const companies = new Map<string, Company>();
  while (companies.size < directs) {
    const people = pickPeople({ from: users, count: 2, random }).sort((a, b) => a - b);
    companies.set(people.join(":"), { kind: "direct", people });
  }
  return [...companies.values()];
}
