import type { DeviceStorage } from "@parley/client";
import type { UserId } from "@parley/protocol";

/** Deletes what a person has written on this device and not sent: messages that wait, and drafts. */
export async function deleteUnsent(userId: UserId, { outbox, drafts }: DeviceStorage): Promise<void> {
  for (const { clientId } of await outbox.load(userId)) await outbox.remove(clientId);
  for (const { chatId } of await drafts.load(userId)) await drafts.remove(userId, chatId);
}
