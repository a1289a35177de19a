import type { ChatState } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import type { Journal } from "../journal.ts";

type Sent = { chatId: ChatId; clientId: string; body: string };

export type Outstanding = ReturnType<typeof createOutstanding>;

/** What a client has sent and has no answer to, by what its screen shows. */
export function createOutstanding(about: { client: string; userId: string }, journal: Journal) {
  const sent = new Map<string, Sent>();

  function answer({ chatId, clientId }: Sent, result: { seq?: number; rev?: number; data?: object }): void {
    sent.delete(clientId);
    journal.write({ ...about, kind: "ACK", op: "message.send", chatId, ref: clientId, ...result });
  }

  return {
    count: () => sent.size,
    add(message: Sent): void {
      const { chatId, clientId, body } = message;
      sent.set(clientId, message);
      journal.write({ ...about, kind: "SEND", op: "message.send", chatId, ref: clientId, data: { body } });
    },
    /** A row that is no longer pending was answered. */
    settle({ id, pending, messages }: ChatState, meId: string): void {
      for (const each of [...sent.values()].filter(({ chatId }) => chatId === id)) {
        const waiting = pending.find(({ clientId }) => clientId === each.clientId);
        if (waiting?.state === "failed") answer(each, { data: { failed: waiting.error?.code ?? "unknown" } });
        if (waiting) continue;
        const row = messages.find(
          ({ senderId, clientId }) => senderId === meId && clientId === each.clientId,
        );
        if (row) answer(each, { seq: row.seq, rev: row.rev, data: { id: row.id } });
      }
    },
    /**
     * The chat is gone: what was not sent is told to the person. The rest he was told is sent, if only in the moment
     * before: that it was is for the check to find out.
     */
    giveUp(chatId: ChatId, told: readonly string[]): void {
      const lost = [...sent.values()].filter((each) => each.chatId === chatId);
      for (const each of lost) {
        answer(each, { data: told.includes(each.body) ? { failed: "chat-gone" } : { unseen: true } });
      }
    },
  };
}
