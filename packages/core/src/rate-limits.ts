import {
  AppError,
  type OperationName,
  type operations,
  type StreamName,
  type Streams,
} from "@parley/protocol";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { type Caller, isActor } from "./actor.ts";
import {
  DEFAULT_BOT_FACTOR,
  type Limit,
  type LimitName,
  limits,
  SOCKETS_PER_USER,
} from "./rate-limit-table.ts";

type Cost = (typeof operations)[OperationName]["cost"] | Streams[StreamName]["cost"];
type Attempt = { cost: Cost; caller: Caller; input: unknown };
type Toll = { limit: LimitName; key: string };

export type RateLimits = {
  /** @throws AppError rate_limited, with when to try again */
  take(attempt: Attempt): Promise<void>;
  /** Takes, works, and gives back what only failures cost. */
  during<Result>(attempt: Attempt, work: () => Promise<Result>): Promise<Result>;
  /** Counts a message to a chat. @throws AppError rate_limited */
  takeInChat(chatId: string): Promise<void>;
  /** It was not for this chat after all: strangers must not use up what its members may write. */
  giveBackInChat(chatId: string): Promise<void>;
  /** Counts what arrives on a socket. @throws AppError rate_limited */
  takeOnSocket(socketId: string): Promise<void>;
  /** How many sockets one person may have on one node. */
  socketsPerUser: number;
};

/** Counts in this process's memory. @param factor multiplies every limit; @param botFactor, too, what bots may send */
export function createRateLimits(factor: number, botFactor = DEFAULT_BOT_FACTOR): RateLimits {
  const limiters = createLimiters(factor, botFactor);
  const pay = ({ limit, key }: Toll) => consume(limiters[limit], key);
  const giveBack = ({ limit, key }: Toll) => limiters[limit].reward(key);

  async function take(attempt: Attempt): Promise<void> {
    for (const toll of tollsOf(attempt)) await pay(toll);
  }

  return {
    take,
    async during(attempt, work) {
      await take(attempt);
      try {
        const result = await work();
        // Who has proved that he knows the password starts anew.
        if (attempt.cost === "login")
          for (const { limit, key } of tollsOf(attempt)) await limiters[limit].delete(key);
        if (attempt.cost === "invite") await giveBack(missOf(attempt));
        return result;
      } catch (error) {
        if (attempt.cost === "invite" && !isMiss(error)) await giveBack(missOf(attempt));
        throw error;
      }
    },
    takeInChat: (chatId) => pay({ limit: "chat", key: chatId }),
    async giveBackInChat(chatId) {
      await giveBack({ limit: "chat", key: chatId });
    },
    takeOnSocket: (socketId) => pay({ limit: "socket", key: socketId }),
    socketsPerUser: SOCKETS_PER_USER * factor,
  };
}

function createLimiters(factor: number, botFactor: number): Record<LimitName, RateLimiterMemory> {
  const create = ({ points, duration }: Limit, times = factor) =>
    new RateLimiterMemory({ points: points * times, duration });
  return {
    register: create(limits.register),
    login: create(limits.login),
    inviteMiss: create(limits.inviteMiss),
    api: create(limits.api),
    typing: create(limits.typing),
    message: create(limits.message),
    bot: create(limits.bot, factor * botFactor),
    search: create(limits.search),
    export: create(limits.export),
    chat: create(limits.chat),
    socket: create(limits.socket),
  };
}

/** What a call counts against, and whose count it is. */
function tollsOf({ cost, caller, input }: Attempt): Toll[] {
  const who = isActor(caller) ? caller.userId : caller.address;
  switch (cost) {
    // Whoever has an account must not have more of them made from his address than others.
    case "register":
      return [{ limit: "register", key: caller.address }];
    case "login":
      return [{ limit: "login", key: `${caller.address} ${textIn(input, "email")}` }];
    case "invite":
      return [{ limit: "api", key: who }, missOf({ caller })];
    case "webhook":
      return [
        { limit: "api", key: caller.address },
        { limit: "bot", key: textIn(input, "secret") },
      ];
    case "message":
      return [
        isActor(caller) && caller.grant
          ? { limit: "bot", key: caller.sessionId }
          : { limit: "message", key: who },
      ];
    case "api":
    case "typing":
    case "search":
    case "export":
      return [{ limit: cost, key: who }];
    default:
      return cost satisfies never;
  }
}

/** Only looking for what is not there costs: who previews invites and then redeems them is not guessing. */
const missOf = ({ caller }: Pick<Attempt, "caller">): Toll => ({ limit: "inviteMiss", key: caller.address });
const isMiss = (error: unknown) => error instanceof AppError && error.code === "not_found";

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes)
      throw new AppError("rate_limited", { retryAfterMs: refusal.msBeforeNext });
    throw refusal;
  }
}

function textIn(input: unknown, field: string): string {
  if (typeof input !== "object" || input === null) return "";
  return String(new Map<string, unknown>(Object.entries(input)).get(field) ?? "");
}
