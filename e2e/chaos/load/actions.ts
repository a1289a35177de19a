import { AppError, type ChatId } from "@parley/protocol";
import type { ChaosClient } from "../clients/chaos-client.ts";
import type { View } from "../clients/view.ts";
import type { Random } from "../random.ts";
import type { Crowd } from "./create-crowd.ts";
import type { Door } from "./door.ts";

const EMOJI = ["👍", "🎉", "❤️", "😀", "🌲"];

/** What the people of a run may do. Each does one thing, by somebody who can; failures are in the journal. */
export function createActions({ clients, terminals }: Crowd, door: Door, random: Random) {
  let count = 0;

  function somebody(): { client: ChaosClient; chatId: ChatId; view: View } | undefined {
    const client = random.pick(clients);
    const ids = client.chatIds();
    if (ids.length === 0) return undefined;
    const chatId = random.pick(ids);
    const view = client.view(chatId);
    return view && { client, chatId, view };
  }

  function onMessage(isFit: (message: View["messages"][number], client: ChaosClient) => boolean) {
    const found = somebody();
    const fit = found?.view.messages
      .filter((message) => !message[4] && isFit(message, found.client))
      .slice(-20);
    return found && fit?.length ? { ...found, seq: random.pick(fit)[0] } : undefined;
  }

  const isText = ([, , body]: View["messages"][number]) => body !== "";

  return {
    sends() {
      const body = `message ${++count}`;
      if (terminals.length > 0 && random.chance(0.01)) return random.pick(terminals).send(body);
      const found = somebody();
      if (!found) return;
      if (random.chance(0.2)) attempt(found.client.call("typing.start", { chatId: found.chatId }));
      // Now and then somebody thinks better of it.
      if (random.chance(0.05)) attempt(found.client.call("typing.start", { chatId: found.chatId }));
      else found.client.send(found.chatId, body);
    },
    edits() {
      const found = onMessage((message, { person }) => message[1] === person.id && isText(message));
      if (!found) return;
      attempt(
        found.client.call("message.edit", {
          chatId: found.chatId,
          seq: found.seq,
          body: `edited ${++count}`,
        }),
      );
    },
    deletes() {
      const found = onMessage((message, { person }) => message[1] === person.id && isText(message));
      if (found) attempt(found.client.call("message.delete", { chatId: found.chatId, seq: found.seq }));
    },
    reactions() {
      const found = onMessage(isText);
      if (!found) return;
      const reaction = { chatId: found.chatId, seq: found.seq, emoji: random.pick(EMOJI) };
      const op = random.chance(0.75) ? "message.react" : "message.unreact";
      attempt(found.client.call(op, reaction));
    },
    /** Mostly up to the end; sometimes an older place, which must change nothing. */
    reads() {
      const found = somebody();
      if (!found || found.view.lastSeq === 0) return;
      const seq = random.chance(0.7) ? found.view.lastSeq : random.between(1, found.view.lastSeq);
      if (random.chance(0.5)) found.client.read(found.chatId, seq);
      else attempt(found.client.call("chat.read", { chatId: found.chatId, seq }));
    },
    kicks: door.kick,
    settle: door.settle,
  };
}

/** What became of it is in the journal already. */
function attempt(call: Promise<unknown>): void {
  call.catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
}
