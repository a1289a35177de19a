import type { PushEvent } from "@parley/protocol";
import type { Call } from "./answer-call.ts";

export type Senders = {
  note(call: Call): void;
  forget(call: Call): void;
  /** The socket that is sending this message right now: it gets the answer and not the push. */
  of(push: PushEvent): string | undefined;
};

/**
 * Whose message it is while his call is under way. A change says so itself once it is published; delivery may read it
 * from Postgres before that, between the commit and the answer.
 */
export function createSenders(): Senders {
  const sockets = new Map<string, string>();

  return {
    note(call) {
      const key = keyOf(call);
      if (key) sockets.set(key, call.origin);
    },
    forget(call) {
      const key = keyOf(call);
      if (key && sockets.get(key) === call.origin) sockets.delete(key);
    },
    of(push) {
      if (push.event !== "message.created") return;
      const { chatId, message } = push.data;
      return sockets.get([chatId, message.senderId, message.clientId].join());
    },
  };
}

/** Whatever the client wrote: what has no text for its ids is no message. */
function keyOf({ name, input, actor }: Call): string | undefined {
  if (name !== "message.send") return;
  const { chatId, clientId } = (input ?? {}) as { chatId?: unknown; clientId?: unknown };
  if (typeof chatId !== "string" || typeof clientId !== "string") return;
  return [chatId, actor.userId, clientId].join();
}
