import { hash } from "@node-rs/argon2";

/** Everybody who was seeded signs in with it. */
export const SEED_PASSWORD = "parley-demo";

/** As strong as real passwords' (argon2id is the library's default); memory in KiB. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** A fixed salt makes the same rows every time. It gives nothing away: this password is printed in the README. */
const SALT = Buffer.from("parley-demo-salt");

/** @returns the argon2id PHC string of SEED_PASSWORD, always the same one */
export function hashSeedPassword(): Promise<string> {
  return hash(SEED_PASSWORD, { ...COST, salt: SALT });
}
