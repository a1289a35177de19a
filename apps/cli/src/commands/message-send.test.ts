import { AppError } from "@parley/protocol";
import { afterEach, describe, expect, it } from "vitest";
import type { Answers } from "../testing/fake-server.ts";
import { aMessage, ann, bob, weekend, withBob } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

describe("send", () => {
  const sent = aMessage(weekend, { seq: 4, sender: ann, body: "Hello" });
  const bodies: string[] = [];
  const answers: Answers = {
    "message.send": ({ body = "", clientId }) => {
      bodies.push(body);
      return { message: { ...sent, body, clientId }, duplicate: false };
    },
  };

  afterEach(() => {
    bodies.length = 0;
  });

  it("prints the id and the number of the message", async () => {
    const { parley } = await signedIn(answers);
    expect(await parley(["send", "weekend", "-m", "Hello"])).toEqual({
      code: 0,
      out: `${sent.id}\t4\n`,
      err: "",
    });
  });

  it("sends what comes through the pipe, without its last line break", async () => {
    const { parley } = await signedIn(answers);
    await parley(["send", "Weekend"], { input: "one\n\ntwo\n" });
    await parley(["send", "Weekend", "-m", "-"], { input: "three" });
    await parley(["send", "Weekend", "-"], { input: "four\n" });
    expect(bodies).toEqual(["one\n\ntwo", "three", "four"]);
    expect((await parley(["send", "Weekend", "five"])).code).toBe(2);
  });

  it("sends text that looks like a flag", async () => {
    const { parley } = await signedIn(answers);
    await parley(["send", "Weekend", "-m", "--json"]);
    expect(bodies).toEqual(["--json"]);
  });

  it("says that a key belongs to another text", async () => {
    const { parley } = await signedIn({
      "message.send": () => {
        throw new AppError("conflict", { fields: [{ path: "clientId", message: "is used" }] });
      },
    });
    for (const way of [[], ["--queue"]]) {
      const { code, err } = await parley(["send", "Weekend", "-m", "Hello", "--key", "build-7", ...way]);
      expect([code, err]).toEqual([
        6,
        expect.stringContaining("The key build-7 was used for another message"),
      ]);
    }
  });

  it("passes the key on, so that repeating is safe", async () => {
    const { parley } = await signedIn(answers);
    const { out } = await parley(["send", "Weekend", "-m", "Hello", "--key", "build-7", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ v: 1, duplicate: false, message: { clientId: "build-7" } });
  });

  it("refuses nothing, blanks, too much and what is not text", async () => {
    const { parley } = await signedIn(answers);
    expect((await parley(["send", "Weekend"])).code).toBe(2);
    expect((await parley(["send", "Weekend", "-m", " \n"])).code).toBe(2);
    expect((await parley(["send", "Weekend"], { input: "x".repeat(20_000) })).code).toBe(2);
    expect(bodies).toEqual([]);
  });

  it("opens the direct chat with @handle when there is none", async () => {
    const { parley, server } = await signedIn({
      ...answers,
      "user.list": () => ({ users: [bob], nextCursor: null }),
      "chat.create": () => ({ chat: withBob, created: true }),
    });
    expect((await parley(["send", "@Bob", "-m", "Hi"])).code).toBe(0);
    expect(server.calls).toEqual(["user.list", "chat.create", "message.send"]);
  });
});
