import { createRandom, type Random } from "../create-random.ts";
import type { SeedChat, SeedMessage, SeedUser } from "../seed-rows.ts";
import { uuidV7 } from "../uuid-v7.ts";
import { buildDemoChat } from "./build-demo-chat.ts";
import { demoChats } from "./demo-chats.ts";
import { demoEmail } from "./demo-email.ts";
import { people } from "./people.ts";

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** When the first one signed up; the others followed, half a day apart. */
const FIRST_SIGN_UP_MS = 45 * DAY_MS;
const SIGN_UP_GAP_MS = 12 * HOUR_MS;

export type Demo = { users: SeedUser[]; chats: SeedChat[]; messages: SeedMessage[] };
/** `now` in ms since the epoch. */
type DemoOptions = { now: number; seed: number; passwordHash: string };

/** Makes all rows of the demo. The same options make the same rows. */
export function buildDemo({ now, seed, passwordHash }: DemoOptions): Demo {
  const random = createRandom(`demo:${seed}`);
  const users = buildUsers({ firstSignUp: now - FIRST_SIGN_UP_MS, passwordHash, random });
  const userIds = new Map(users.map((user) => [user.handle, user.id]));
  const built = demoChats.map((chat) => buildDemoChat({ chat, userIds, now, random }));
  return {
    users,
    chats: built.map(({ chat }) => chat),
    messages: built.flatMap(({ messages }) => messages),
  };
}

type UsersOptions = { firstSignUp: number; passwordHash: string; random: Random };

function buildUsers({ firstSignUp, passwordHash, random }: UsersOptions): SeedUser[] {
  return people.map((person, index) => {
    const createdAt = firstSignUp + index * SIGN_UP_GAP_MS;
    const id = uuidV7(createdAt, random);
    return { ...person, id, email: demoEmail(person.handle), passwordHash, createdAt };
  });
}
