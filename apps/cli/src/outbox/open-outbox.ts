import type { DeviceStorage } from "@parley/client";
import type { UserId } from "@parley/protocol";
import type { Context } from "../context.ts";
import { whoAmI } from "../session/who-am-i.ts";
import { openTerminalStorage } from "../storage/terminal-storage.ts";

/**
 * @returns the context with what this device keeps, and whose part of it is meant.
 * @throws TerminalError where it can keep nothing: what is queued would be lost
 */
export async function openOutbox(
  context: Context,
): Promise<Context & { storage: DeviceStorage; userId: UserId }> {
  const userId = await whoAmI(context);
  return { ...context, storage: openTerminalStorage(context.identity), userId };
}
