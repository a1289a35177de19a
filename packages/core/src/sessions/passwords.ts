import { hash, verify } from "@node-rs/argon2";
import { createTurns } from "./turns.ts";

/** argon2id (RFC 9106) as OWASP's password storage sheet asks for: 19 MiB, 2 passes, 1 lane. The library's 2 is argon2id. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each keeps a core busy and 19 MiB full: more at once would only take them from those who chat. */
const AT_ONCE = 2;
/** About a second's work. */
const WAITING_MAX = 100;

const inTurn = createTurns({ atOnce: AT_ONCE, waitingMax: WAITING_MAX });

/** @throws AppError unavailable, when very many wait */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, ARGON2ID));
}

/**
 * Verifies against the hash; where there is none it works as long, so that time does not tell who has an account.
 * @throws AppError unavailable, when very many wait
 */
export async function isPassword(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  const known = passwordHash ?? (await unknownHash());
  const isRight = await inTurn(() => verify(known, password));
  return isRight && passwordHash != null;
}

/** Whether it was made with less than passwords are hashed with now: who next signs in gets a new one. */
export function isOutdated(passwordHash: string): boolean {
  const [, m = 0, t = 0, p = 0] = (
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(passwordHash) ?? []
  ).map(Number);
  return m < ARGON2ID.memoryCost || t < ARGON2ID.timeCost || p < ARGON2ID.parallelism;
}

let unknown: Promise<string> | undefined;
function unknownHash(): Promise<string> {
  unknown ??= hash("nobody has this password", ARGON2ID);
  return unknown;
}
