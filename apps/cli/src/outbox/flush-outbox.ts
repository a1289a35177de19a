import type { DeviceStorage, PendingMessage } from "@parley/client";
import type { Call } from "@parley/client/http";
import { isShutOut } from "@parley/client/is-shut-out";
import { AppError, type ChatId, type Output, type UserId } from "@parley/protocol";
import { isOutage } from "../reading/is-outage.ts";

/** What became of one message. */
export type Flushed =
  | { message: PendingMessage; sent: Output<"message.send"> }
  | { message: PendingMessage; refused: AppError };

type Options = {
  call: Call;
  outbox: DeviceStorage["outbox"];
  userId: UserId;
  /** Only what waits for this chat. */
  chatId?: ChatId | undefined;
};

/**
 * Sends what waits, the oldest first, and hands over what became of each. While another process sends, it waits.
 * @throws AppError when the server cannot be reached; what was not sent waits on.
 */
export async function flushOutbox(
  { call, outbox, userId, chatId }: Options,
  onFlushed: (flushed: Flushed) => void,
): Promise<void> {
  const waiting = (await outbox.load(userId)).filter(
    (message) => message.chatId === (chatId ?? message.chatId),
  );
  for (const message of waiting) await outbox.exclusively(message.chatId, () => deliver(message));

  async function deliver(message: PendingMessage): Promise<void> {
    const isWaiting = (await outbox.load(userId)).some(({ clientId }) => clientId === message.clientId);
    if (isWaiting) onFlushed(await attempt(message));
  }

  async function attempt(message: PendingMessage): Promise<Flushed> {
    const { chatId, clientId, body, replyToSeq, file } = message;
    try {
      const sent = await call("message.send", { chatId, clientId, body, replyToSeq, fileId: file?.id });
      await outbox.remove(clientId);
      return { message, sent };
    } catch (error) {
      if (!(error instanceof AppError) || isOutage(error) || isShutOut(error)) throw error;
      await outbox.put({ ...message, state: "failed", error: error.toBody() });
      return { message, refused: error };
    }
  }
}
