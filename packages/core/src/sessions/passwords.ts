import { hash, verify } from "@node-rs/argon2";

/** argon2id (RFC 9106) as OWASP's password storage sheet asks for: 19 MiB, 2 passes, 1 lane. The library's 2 is argon2id. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/** Verifies against the hash; where there is none it works as long, so that time does not tell who has an account. */
export async function isPassword(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await unknownHash()), password);
  return isRight && passwordHash != null;
}

let unknown: Promise<string> | undefined;
function unknownHash(): Promise<string> {
  unknown ??= hashPassword("nobody has this password");
  return unknown;
}
