import { countUploadedBytes } from "@parley/db/sql/files";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import { AppError, FILE_DAY_MAX_BYTES } from "@parley/protocol";
import type { Core } from "../core.ts";

const HOUR_MS = 60 * 60_000;
const DAY_HOURS = 24;

/**
 * Adds a file to those that a person has added today, one at a time, for a disk is shared by all.
 * @throws AppError rate_limited for who has filled his part of it
 */
export function ofToday<Result>(
  { db }: Pick<Core, "db">,
  ownerId: string,
  add: (tx: Queryable) => Promise<Result>,
): Promise<Result> {
  return transaction(db.pool, async (tx) => {
    if ((await countUploadedBytes(tx, { ownerId, hours: DAY_HOURS })) >= FILE_DAY_MAX_BYTES)
      throw new AppError("rate_limited", { message: MUCH_TODAY, retryAfterMs: HOUR_MS });
    return add(tx);
  });
}

const MUCH_TODAY = `You have sent files of ${FILE_DAY_MAX_BYTES / 1024 / 1024} MiB within a day. Wait some hours, or delete what is not needed any more.`;
