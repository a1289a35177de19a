import { type ErrorCode, type OperationName, operations, scopeOf, type TransferName } from "@parley/protocol";
import { type Caller, isActor } from "../actor.ts";
import { createThrottle } from "../throttle.ts";

/** What a log of the server's security tells: nothing that people write, and no secret. */
export type SecurityEvent = {
  /** A call, or how it went that somebody came in, by whatever way. */
  event: OperationName | TransferName | "session.start";
  outcome: ErrorCode | "ok";
  address: string;
  userId?: string;
  sessionId?: string;
};

export type SecurityLog = {
  call(name: OperationName | TransferName, caller: Caller, outcome: ErrorCode | "ok"): void;
  signIn(event: Omit<SecurityEvent, "event">): void;
};

/** A flood of refusals must not fill a disk: of those alike from one address, one a second is told. */
const ALIKE_MS = 1_000;
/** What clients do by themselves, and what needs no account; refusals of them are told all the same. */
const ROUTINE: readonly OperationName[] = [
  "account.refresh",
  "device.poll",
  "device.authorize",
  "invite.preview",
  "webhook.post",
];
const REFUSED: readonly (ErrorCode | "ok")[] = [
  "unauthenticated",
  "code_required",
  "factor_required",
  "forbidden",
  "rate_limited",
  "malware",
];

/**
 * Tells how each call ended that changes an account, a session or the server, and of any other that somebody had no right
 * to or made too often (OWASP ASVS 5.0, 16.3).
 */
export function createSecurityLog(tell: (event: SecurityEvent) => void): SecurityLog {
  const throttle = createThrottle({ everyMs: ALIKE_MS });
  return {
    call(event, caller, outcome) {
      if (!REFUSED.includes(outcome) && !isWatched(event)) return;
      const { address } = caller;
      if (outcome !== "ok" && !throttle.passes(`${event} ${outcome} ${address}`)) return;
      const who = isActor(caller) && { userId: caller.userId, sessionId: caller.sessionId };
      tell({ event, outcome, address, ...who });
    },
    signIn: (event) => tell({ event: "session.start", ...event }),
  };
}

const isOperation = (name: OperationName | TransferName): name is OperationName => name in operations;

function isWatched(name: OperationName | TransferName): boolean {
  if (!isOperation(name)) return false;
  const { method, access } = operations[name];
  const concernsAccount = scopeOf(name) === "account" || access === "anyone";
  return method !== "GET" && concernsAccount && !ROUTINE.includes(name);
}
