import { randomUUIDv7 } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError, type UserId } from "@parley/protocol";
import type { ChaosClient } from "../clients/chaos-client.ts";
import type { Random } from "../random.ts";
import type { ChaosChat, World } from "../world.ts";

const TRIES = 240;
const RETRY_MS = 250;
/** Nobody is removed and let in again so fast that there is no outside. */
const OUTSIDE_MS = [300, 1_500] as const;
/** To connect again. */
const RETURN_MS = 1_500;
/** Connecting costs more than all the rest. */
const RETURN_CHANCE = 0.2;

type Parts = { clients: readonly ChaosClient[]; world: World; random: Random };

export type Door = ReturnType<typeof createDoor>;

/** Removes people from groups and lets them in again. What they try meanwhile must fail. */
export function createDoor({ clients, world, random }: Parts) {
  const outside = new Set<string>();
  const atWork = new Set<Promise<void>>();
  let isClosing = false;

  /** @returns false: the one that chance picked is outside already */
  function kick(): boolean {
    const chat = random.pick(world.chats);
    const { id: userId } = random.pick(chat.members.slice(1));
    const key = `${chat.id} ${userId}`;
    if (outside.has(key)) return false;
    outside.add(key);
    const stay = random.between(...OUTSIDE_MS);
    const work = removeAndLetIn(chat, userId, stay)
      .then((isBack) => isBack && outside.delete(key))
      .then(() => void atWork.delete(work));
    atWork.add(work);
    return true;
  }

  /** @returns whether he is in again */
  async function removeAndLetIn(chat: ChaosChat, userId: UserId, stayMs: number): Promise<boolean> {
    const owner = clientOf(chat.owner.id);
    const isRemoved = await insist(
      () => owner.call("member.remove", { chatId: chat.id, userId }),
      "not_found",
    );
    if (!isRemoved) return false;
    const removed = clientOf(userId);
    await sleep(stayMs / 2);
    // He knocks; no node and no answer may let anything out.
    const draft = { chatId: chat.id, clientId: randomUUIDv7(), body: "Let me in" };
    await Promise.allSettled([
      removed.call("message.list", { chatId: chat.id, limit: 1 }),
      removed.call("message.send", draft),
    ]);
    const comesAgain = removed.hangUp !== undefined && random.chance(RETURN_CHANCE);
    if (comesAgain) removed.hangUp?.();
    // Long enough outside to be back, and to hear what is none of his business.
    await sleep(comesAgain ? RETURN_MS : stayMs / 2);
    // Some must be outside in the end, for everybody to agree on.
    if (isClosing) return false;
    return insist(() => owner.call("member.add", { chatId: chat.id, userId }), "conflict");
  }

  function clientOf(userId: UserId): ChaosClient {
    const client = clients.find(({ person }) => person.id === userId);
    if (!client) throw new Error(`${userId} has no device`);
    return client;
  }

  return {
    kick,
    async settle() {
      isClosing = true;
      await Promise.all(atWork);
    },
  };
}

/** Again and again until it is done, by this attempt or by one whose answer was lost. */
async function insist(work: () => Promise<unknown>, done: string): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === done) return true;
    }
    await sleep(RETRY_MS);
  }
  return false;
}
