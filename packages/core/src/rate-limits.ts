import {
  AppError,
  type OperationName,
  type operations,
  type StreamName,
  type Streams,
} from "@parley/protocol";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { type Caller, isActor } from "./actor.ts";

type Cost = (typeof operations)[OperationName]["cost"] | Streams[StreamName]["cost"];

/** Points per window, in seconds. Sign-up counts per address, sign-in per account and address, the rest per person. */
const limits = {
  register: { points: 5, duration: 60 * 60 },
  login: { points: 5, duration: 15 * 60 },
  api: { points: 300, duration: 60 },
  typing: { points: 60, duration: 60 },
  message: { points: 30, duration: 15 },
  search: { points: 30, duration: 60 },
  export: { points: 20, duration: 60 * 60 },
} as const satisfies Record<Cost, { points: number; duration: number }>;

type Attempt = { cost: Cost; caller: Caller; input: unknown };
export type RateLimits = {
  /** @throws AppError rate_limited, with when to try again */
  take(attempt: Attempt): Promise<void>;
  /** Forgets the attempts of somebody who has proved that he knows the password: only failures count. */
  forgiveLogin(attempt: Attempt): Promise<void>;
};

/** Counts calls in this process's memory. @param factor multiplies every limit */
export function createRateLimits(factor: number): RateLimits {
  const limiters = {
    register: createLimiter(limits.register, factor),
    login: createLimiter(limits.login, factor),
    api: createLimiter(limits.api, factor),
    typing: createLimiter(limits.typing, factor),
    message: createLimiter(limits.message, factor),
    search: createLimiter(limits.search, factor),
    export: createLimiter(limits.export, factor),
  } satisfies Record<Cost, RateLimiterMemory>;
  return {
    take: (attempt) => take(limiters[attempt.cost], attempt),
    forgiveLogin: async (attempt) => {
      if (attempt.cost === "login") await limiters.login.delete(keyOf(attempt));
    },
  };
}

function createLimiter(
  { points, duration }: { points: number; duration: number },
  factor: number,
): RateLimiterMemory {
  return new RateLimiterMemory({ points: points * factor, duration });
}

async function take(limiter: RateLimiterMemory, { cost, caller, input }: Attempt): Promise<void> {
  try {
    await limiter.consume(keyOf({ cost, caller, input }));
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes)
      throw new AppError("rate_limited", { retryAfterMs: refusal.msBeforeNext });
    throw refusal;
  }
}

function keyOf({ cost, caller, input }: Attempt): string {
  // Whoever has an account must not have more of them made from his address than others.
  if (cost === "register") return caller.address;
  if (cost === "login") return `${caller.address} ${emailIn(input)}`;
  return isActor(caller) ? caller.userId : caller.address;
}

function emailIn(input: unknown): string {
  return typeof input === "object" && input !== null && "email" in input ? String(input.email) : "";
}
