import { AppError } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { identityOf } from "../config.ts";
import { createTerminalStorage } from "../storage/terminal-storage.ts";
import { createFakeClient } from "../testing/fake-client.ts";
import type { Answers, FakeServer } from "../testing/fake-server.ts";
import { aMessage, ann, annHerself, weekend } from "../testing/people.ts";
import type { Home } from "../testing/run-parley.ts";
import { signedIn } from "../testing/signed-in.ts";

/** Ann, whose server can be away, refuse, or take messages. */
async function aSender() {
  let mood: "away" | "refusing" | "well" = "away";
  const landed: string[] = [];
  const answers: Answers = {
    "message.send": ({ clientId, body }) => {
      if (mood === "away") throw new AppError("unavailable");
      if (mood === "refusing") throw new AppError("forbidden");
      landed.push(clientId);
      const seq = landed.length;
      return { message: { ...aMessage(weekend, { seq, sender: ann, body }), clientId }, duplicate: false };
    },
  };
  const world = await signedIn(answers);
  const be = (next: typeof mood) => {
    mood = next;
  };
  return { ...world, landed, be };
}

/** The device knows Weekend, as after a look at it on the screen. */
async function remember(home: Home, server: FakeServer): Promise<void> {
  const { storagePath } = await identityOf(home.env, { server: server.url });
  const { chats } = createFakeClient({ chats: [weekend] }).getState();
  const chat = chats[weekend.id];
  if (!chat) throw new Error("The chat is there.");
  await createTerminalStorage({ storagePath }).cache.write(annHerself.id, {
    put: [{ version: 1, key: weekend.id, chat }],
    remove: [],
  });
}

const queue = (key: string) => ["send", "Weekend", "--queue", "--key", key, "-m", key];

describe("the outbox", () => {
  it("promises nothing that it cannot keep", async () => {
    const { parley, landed } = await aSender();
    const env = { XDG_STATE_HOME: "/dev/null/full", PARLEY_TOKEN: "a-token" };
    expect(await parley(queue("a"), { env })).toEqual({
      code: 1,
      out: "",
      err: expect.stringMatching(
        /\/dev\/null\/full\/.* cannot be written\. Look at .* the space on the disk/,
      ),
    });
    expect(landed).toEqual([]);
  });

  it("keeps what cannot be sent, and says so by its exit code", async () => {
    const { parley } = await aSender();
    expect(await parley(queue("a"))).toEqual({
      code: 8,
      out: "",
      err: expect.stringContaining("parley outbox flush"),
    });
    const { out, code } = await parley([...queue("b"), "--json", "--reply", "3"]);
    expect([code, JSON.parse(out)]).toEqual([8, { v: 1, queued: { chatId: weekend.id, clientId: "b" } }]);
    const lines = (await parley(["outbox", "list", "--json"])).out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { v: 1, clientId: "a", body: "a", state: "queued" },
      { v: 1, clientId: "b", body: "b", state: "queued", replyToSeq: 3 },
    ]);
  });

  it("sends what waits first, in its order", async () => {
    const { parley, landed, be } = await aSender();
    await parley(queue("a"));
    be("well");
    expect((await parley(queue("b"))).out).toMatch(/\t2\n$/);
    expect(landed).toEqual(["a", "b"]);
    expect((await parley(["outbox", "list"])).err).toBe("Nothing waits to be sent.\n");
  });

  it("is flushed, and keeps what was refused", async () => {
    const { parley, landed, be } = await aSender();
    await parley(queue("a"));
    expect((await parley(["outbox", "flush"])).code).toBe(8);
    be("refusing");
    expect(await parley(["outbox", "flush"])).toMatchObject({
      code: 5,
      err: expect.stringContaining("a was refused"),
    });
    expect((await parley(["outbox", "list"])).out).toContain("Not sent");
    be("well");
    expect(await parley(["outbox", "flush"])).toMatchObject({ code: 0, err: "1 message is sent.\n" });
    expect(landed).toEqual(["a"]);
  });

  it("keeps nothing of what is refused at once", async () => {
    const { parley, be } = await aSender();
    be("refusing");
    expect((await parley(queue("a"))).code).toBe(5);
    expect((await parley(["outbox", "list"])).out).toBe("");
  });

  it("is emptied once it is told to", async () => {
    const { parley } = await aSender();
    for (const key of ["a", "b", "c"]) await parley(queue(key));
    expect((await parley(["outbox", "drop", "b"])).code).toBe(2);
    expect((await parley(["outbox", "drop", "x", "--yes"])).code).toBe(4);
    expect((await parley(["outbox", "drop", "b", "--yes"])).out).toBe("b\tb\n");
    expect((await parley(["outbox", "drop", "--yes"])).out).toBe("a\ta\nc\tc\n");
  });

  it("keeps what is written after the session has ended, and says that one has to sign in", async () => {
    const ended = () => {
      throw new AppError("unauthenticated");
    };
    const answers = { "chat.list": ended, "message.send": ended, "account.refresh": ended };
    const { parley, server, home } = await signedIn(answers);
    await remember(home, server);
    expect(await parley(queue("a"))).toMatchObject({
      code: 3,
      err: expect.stringMatching(/parley outbox flush.*parley login/s),
    });
    await parley(["login", "--email", "ann@parley.test", "--password-stdin"], { input: "parley-demo\n" });
    const kept = (await parley(["outbox", "list", "--json"])).out;
    expect(JSON.parse(kept)).toMatchObject({ clientId: "a", body: "a", state: "queued" });
    // Of this chat it remembers nothing.
    expect(await parley(["send", "Builds", "--queue", "-m", "c"])).toMatchObject({
      code: 3,
      err: expect.stringContaining("parley login"),
    });
  });

  it("takes messages without network for chats that the device remembers, or by their id", async () => {
    const { parley, server, home } = await aSender();
    await remember(home, server);
    await server[Symbol.asyncDispose]();
    expect((await parley(queue("a"))).code).toBe(8);
    expect((await parley(["send", weekend.id, "--queue", "-m", "b"])).code).toBe(8);
    expect(await parley(["send", "Builds", "--queue", "-m", "c"])).toMatchObject({
      code: 4,
      err: expect.stringContaining("does not remember a chat Builds"),
    });
    expect((await parley(["outbox", "list", "--json"])).out.trim().split("\n")).toHaveLength(2);
  });
});
