import {
  AppError,
  type ErrorCode,
  type OperationName,
  type operations,
  type StreamName,
  type Streams,
  type TransferName,
  type Transfers,
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
import type { Count, Counted, SharedCounts } from "./shared-counts.ts";

export type Cost =
  | (typeof operations)[OperationName]["cost"]
  | Streams[StreamName]["cost"]
  | Transfers[TransferName]["cost"];
type Attempt = { cost: Cost; caller: Caller; input: unknown };
type Toll = { limit: LimitName; key: string };

export type RateLimits = {
  /** @throws AppError rate_limited, with when to try again */
  take(attempt: Attempt): Promise<void>;
  /** Takes, works, and gives back what only failures cost. */
  during<Result>(attempt: Attempt, work: () => Promise<Result>): Promise<Result>;
  /** Counts guesses at the codes of one account; a right one costs nothing. @returns whether it was right @throws AppError rate_limited */
  guessingCode(userId: string, isRight: () => Promise<boolean>): Promise<boolean>;
  /** Counts what arrives on a socket. @throws AppError rate_limited */
  takeOnSocket(socketId: string): Promise<void>;
  /** How many sockets one person may have on one node. */
  socketsPerUser: number;
};

/**
 * Counts in this process's memory, and with the other processes where the table says so.
 * @param factor multiplies every limit; @param botFactor, too, what bots may send
 */
export function createRateLimits(
  factor: number,
  botFactor = DEFAULT_BOT_FACTOR,
  shared?: SharedCounts,
): RateLimits {
  const limiters = createLimiters(factor, botFactor);

  async function pay({ limit, key }: Toll): Promise<void> {
    const limiter = limiters[limit];
    const consumed = await consume(limiter, key);
    const counted = countedBy({ limit, key });
    if (!shared) return;
    const { shared: sharedHow }: Limit = limits[limit];
    if (sharedHow === "at once") refuseAbove(limiter.points, await shared.add(counted));
    else if (sharedHow === "soon") shareSoon(shared, { limiter, counted, consumed });
  }

  async function giveBack(toll: Toll): Promise<void> {
    await limiters[toll.limit].reward(toll.key);
    const { shared: sharedHow }: Limit = limits[toll.limit];
    if (sharedHow === "at once") await shared?.giveBack(countedBy(toll));
  }

  async function startAnew(toll: Toll): Promise<void> {
    await limiters[toll.limit].delete(toll.key);
    await shared?.startAnew(countedBy(toll));
  }

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
        if (attempt.cost === "login") await startAnew(triesOf(attempt));
        for (const toll of missesOf(attempt)) await giveBack(toll);
        return result;
      } catch (error) {
        for (const toll of free(attempt, error)) await giveBack(toll);
        throw error;
      }
    },
    async guessingCode(userId, isRight) {
      const toll: Toll = { limit: "code", key: userId };
      await pay(toll);
      const wasRight = await isRight();
      if (wasRight) await giveBack(toll);
      return wasRight;
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
    loginMiss: create(limits.loginMiss),
    code: create(limits.code),
    reset: create(limits.reset),
    device: create(limits.device),
    userCodeMiss: create(limits.userCodeMiss),
    inviteMiss: create(limits.inviteMiss),
    api: create(limits.api),
    typing: create(limits.typing),
    message: create(limits.message),
    bot: create(limits.bot, factor * botFactor),
    search: create(limits.search),
    download: create(limits.download),
    upload: create(limits.upload),
    export: create(limits.export),
    socket: create(limits.socket),
  };
}

/** What a call counts against, and whose count it is. */
function tollsOf({ cost, caller, input }: Attempt): Toll[] {
  const who = whoIs(caller);
  switch (cost) {
    // Whoever has an account must not have more of them made from his address than others.
    case "register":
      return [{ limit: "register", key: caller.address }];
    case "login":
      return [triesOf({ caller, input }), ...missesOf({ cost, caller })];
    // Nobody's mailbox is filled from many addresses.
    case "reset":
      return [
        { limit: "reset", key: caller.address },
        { limit: "reset", key: `${textIn(input, "email")}${textIn(input, "token")}` },
      ];
    case "device":
      return [{ limit: "device", key: caller.address }];
    case "invite":
    case "userCode":
      return [{ limit: "api", key: who }, ...missesOf({ cost, caller })];
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
    case "download":
    case "upload":
    case "export":
      return [{ limit: cost, key: who }];
    default:
      return cost satisfies never;
  }
}

const whoIs = (caller: Caller) => (isActor(caller) ? caller.userId : caller.address);

/** At one account, from one address: nobody can lock another one out from elsewhere. */
const triesOf = ({ caller, input }: Omit<Attempt, "cost">): Toll => ({
  limit: "login",
  key: `${caller.address} ${textIn(input, "email")}`,
});

/** Only looking for what is not there costs: who previews invites and then redeems them is not guessing. */
function missesOf({ cost, caller }: Pick<Attempt, "cost" | "caller">): Toll[] {
  // One password tried at many accounts. Of a whole office behind one address only those count who mistype.
  if (cost === "login") return [{ limit: "loginMiss", key: caller.address }];
  if (cost === "invite") return [{ limit: "inviteMiss", key: caller.address }];
  // Whoever has an account must not guess faster from many addresses.
  if (cost === "userCode") return [{ limit: "userCodeMiss", key: whoIs(caller) }];
  return [];
}

/** What a failure costs nothing of. */
function free(attempt: Attempt, error: unknown): Toll[] {
  // The password was right, and the code is yet to come: nothing was guessed, and no mail sent.
  if (attempt.cost === "login" || attempt.cost === "reset")
    return isAppError(error, "code_required") ? tollsOf(attempt) : [];
  return isAppError(error, "not_found") ? [] : missesOf(attempt);
}

const isAppError = (error: unknown, code: ErrorCode) => error instanceof AppError && error.code === code;

/** @returns the points that are gone */
async function consume(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    return (await limiter.consume(key)).consumedPoints;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes)
      throw new AppError("rate_limited", { retryAfterMs: refusal.msBeforeNext });
    throw refusal;
  }
}

const countedBy = ({ limit, key }: Toll): Counted => ({
  limit,
  key,
  windowMs: limits[limit].duration * 1_000,
});

function refuseAbove(points: number, count: Count | null): void {
  if (count && count.points > points)
    throw new AppError("rate_limited", { retryAfterMs: Math.ceil(count.leftMs) });
}

type Share = { limiter: RateLimiterMemory; counted: Counted; consumed: number };

/** Who does little costs nothing: of whom has used up a tenth the others learn, and what they have counted is learned. */
function shareSoon(shared: SharedCounts, { limiter, counted, consumed }: Share): void {
  const worthTelling = Math.max(1, Math.floor(limiter.points / 10));
  if (consumed < worthTelling) return;
  const untold = consumed === worthTelling ? consumed : 1;
  shared.addSoon(counted, untold, ({ points, leftMs }) => {
    void limiter.set(counted.key, points, Math.ceil(leftMs / 1_000));
  });
}

function textIn(input: unknown, field: string): string {
  if (typeof input !== "object" || input === null) return "";
  return String(new Map<string, unknown>(Object.entries(input)).get(field) ?? "");
}
