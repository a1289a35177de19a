import type { DeviceStorage } from "@parley/client";
import { deleteUnsent } from "../storage/delete-unsent.ts";
import type { StoredSession } from "./session-file.ts";

/**
 * Forgets what this device knows by a sign-in that is over. What was not sent stays for the person's next sign-in, unless
 * the account is gone.
 */
export async function forgetSession(
  { user, isLeaving }: StoredSession,
  storage: DeviceStorage,
): Promise<void> {
  if (isLeaving) await deleteUnsent(user.id, storage);
  await storage.cache.wipe(user.id);
}
