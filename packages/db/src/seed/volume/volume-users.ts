import { createRandom } from "../create-random.ts";
import type { SeedUser } from "../seed-rows.ts";
import { uuidV7 } from "../uuid-v7.ts";
import { signUpTime } from "./volume-calendar.ts";
import { volumeEmail } from "./volume-email.ts";
import { volumeKey } from "./volume-key.ts";
import { firstNames, lastNames } from "./volume-names.ts";
import type { VolumeSize } from "./volume-size.ts";

/** `face:N` goes up to six digits. */
const FACES = 1_000_000;
/** The others show their initials. */
const FACE_SHARE = 0.7;

/**
 * The people of a volume, in the order of their ids.
 *
 * @param passwordHash shared by all: hashing a million passwords would take hours and test nothing
 */
export function volumeUsers(size: VolumeSize, passwordHash: string): SeedUser[] {
  const random = createRandom(`${volumeKey(size)} users`);
  return Array.from({ length: size.users }, (_, index) => {
    const createdAt = signUpTime(index, size.users);
    return {
      id: uuidV7(createdAt, random),
      name: `${random.pick(firstNames)} ${random.pick(lastNames)}`,
      handle: `seed_${index + 1}`,
      email: volumeEmail(index + 1),
      passwordHash,
      about: "",
      avatar: random.unit() < FACE_SHARE ? `face:${random.below(FACES)}` : null,
      locale: random.pick(["en", "ru", null]),
      createdAt,
    };
  });
}
