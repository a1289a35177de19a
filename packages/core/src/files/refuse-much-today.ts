import { countUploadedBytes } from "@parley/db/sql/files";
import type { Queryable } from "@parley/db/sql/queryable";
import { AppError, FILE_DAY_MAX_BYTES } from "@parley/protocol";

const HOUR_MS = 60 * 60_000;
const DAY_HOURS = 24;

/** A disk is shared by all. @throws AppError rate_limited for who has filled his part of it today */
export async function refuseMuchToday(db: Queryable, ownerId: string): Promise<void> {
  const bytes = await countUploadedBytes(db, { ownerId, hours: DAY_HOURS });
  if (bytes < FILE_DAY_MAX_BYTES) return;
  throw new AppError("rate_limited", { message: MUCH_TODAY, retryAfterMs: HOUR_MS });
}

const MUCH_TODAY = `You have sent files of ${FILE_DAY_MAX_BYTES / 1024 / 1024} MiB within a day. Wait some hours, or delete what is not needed any more.`;
