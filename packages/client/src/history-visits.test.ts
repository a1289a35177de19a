import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findMessage, shownMessages } from "./aside.ts";
import { rowsOf } from "./rows-of.ts";
import { aClient } from "./testing/a-client.ts";
import { FakeServer } from "./testing/fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(1_000);

/** Ann has a chat of 500 messages open, of which the newest 100 are loaded. */
async function aWorld() {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chat = server.aChat("direct", [ann, bob]);
  for (let count = 0; count < 500; count += 1) server.post(chat, bob, `message ${count + 1}`);
  const { client } = aClient({ server, me: ann });
  client.start();
  await settle();
  await during(client.openChat(chat.id));
  const known = () => {
    const state = client.getState().chats[chat.id];
    if (!state) throw new Error("the chat is gone");
    return state;
  };
  /** The first and the last message that are shown, and how many. */
  const range = () => {
    const shown = shownMessages(known());
    return [shown[0]?.seq, shown.at(-1)?.seq, shown.length];
  };
  return { server, ann, bob, chat, client, known, range };
}

async function during<Result>(task: Promise<Result>): Promise<Result> {
  await settle();
  return task;
}

describe("a jump", () => {
  test("into the window loads nothing", async () => {
    const { server, chat, client, range } = await aWorld();
    const before = server.calls.length;
    expect(await during(client.visit(chat.id, { seq: 450 }))).toBe(450);
    expect([server.calls.length - before, range()]).toEqual([0, [401, 500, 100]]);
  });

  test("far back shows that part alone, with the place in it; and back is the window as it was", async () => {
    const { chat, client, range } = await aWorld();
    await during(client.visit(chat.id, { seq: 200 }));
    expect(range()).toEqual([151, 250, 100]);
    client.showLatest(chat.id);
    expect(range()).toEqual([401, 500, 100]);
  });

  test("grows in both directions, and where it meets the window they are one", async () => {
    const { chat, client, range, known } = await aWorld();
    await during(client.visit(chat.id, { seq: 200 }));
    await during(client.loadOlder(chat.id));
    expect(range()).toEqual([51, 250, 200]);
    await during(client.loadNewer(chat.id));
    expect([range(), known().aside?.visit]).toEqual([[51, 350, 300], expect.anything()]);
    await during(client.loadNewer(chat.id));
    expect([range(), known().aside?.visit]).toEqual([[51, 500, 450], null]);
  });

  test("hides new messages and what is unsent until one is back", async () => {
    const { server, bob, ann, chat, client, known } = await aWorld();
    await during(client.visit(chat.id, { seq: 200 }));
    server.post(chat, bob, "news");
    client.send(chat.id, "mine");
    await settle();
    const bodies = () => rowsOf(known(), ann.id).map(({ body }) => body);
    expect(bodies()).not.toContain("news");
    client.showLatest(chat.id);
    expect(bodies().slice(-2)).toEqual(["news", "mine"]);
  });

  test("follows what becomes of the messages there", async () => {
    const { server, chat, client, known } = await aWorld();
    await during(client.visit(chat.id, { seq: 200 }));
    server.change(chat, 200, { body: "edited" });
    await settle();
    expect(findMessage(known(), 200)?.body).toBe("edited");
    expect(known().messages[0]?.seq).toBe(401);
  });
});

test("a quoted message is read once, and stays up to date", async () => {
  const { server, chat, client, known } = await aWorld();
  expect(findMessage(known(), 3)).toBeUndefined();
  await during(Promise.all([client.loadQuoted(chat.id, 3), client.loadQuoted(chat.id, 3)]));
  expect(server.calls.filter((name) => name === "message.get")).toHaveLength(1);
  server.change(chat, 3, { body: "edited" });
  await settle();
  expect(findMessage(known(), 3)?.body).toBe("edited");
  await during(client.loadQuoted(chat.id, 900));
  expect(findMessage(known(), 900)).toBeNull();
});

test("pins come and go", async () => {
  const { server, chat, client, known } = await aWorld();
  chat.change(5, { pinnedAt: "2026-01-01T00:00:00Z" });
  await during(client.loadPins(chat.id));
  const pins = () => known().aside?.pins?.map(({ seq }) => seq);
  expect(pins()).toEqual([5]);
  server.change(chat, 450, { pinnedAt: "2026-01-02T00:00:00Z" });
  await settle();
  expect(pins()).toEqual([450, 5]);
  server.change(chat, 5, { pinnedAt: null });
  await settle();
  expect(pins()).toEqual([450]);
});
