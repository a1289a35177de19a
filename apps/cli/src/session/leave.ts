import type { ChatState, Client } from "@parley/client";

/** Whoever leaves does not wait for longer (ms). What the server has not heard of by then, the next run tells it. */
const LEAVE_MS = 2_000;

/** Tells the server, while it is there, what it was to be told soon, lets it take what is being sent, and rests. */
export async function leave(client: Client): Promise<void> {
  if (client.getState().connection === "online") {
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, LEAVE_MS);
    await Promise.race([Promise.all([client.flush(), allSent(client)]), late]);
    clearTimeout(timer);
  }
  client.stop();
}

function allSent(client: Client): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (isAnythingUnderWay(client)) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = client.subscribe(look);
    look();
  });
}

function isAnythingUnderWay(client: Client): boolean {
  const chats = Object.values<ChatState>(client.getState().chats);
  return chats.some(({ pending }) => pending.some(({ state }) => state !== "failed"));
}
