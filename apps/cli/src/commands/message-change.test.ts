import { AppError } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import type { Answers } from "../testing/fake-server.ts";
import { aMessage, ann, weekend } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

const message = (seq: number) => aMessage(weekend, { seq, sender: ann });
const place = (seq: number) => `${message(seq).id}\t${seq}\n`;

/** Ann's messages, and what was asked of the server with its input. */
function aWriter() {
  const asked: unknown[][] = [];
  const changed = (name: string) => (input: { seq: number | string }) => {
    asked.push([name, input]);
    return { message: message(Number(input.seq)) };
  };
  const answers: Answers = {
    "message.react": changed("react"),
    "message.unreact": changed("unreact"),
    "message.edit": changed("edit"),
    "message.delete": changed("delete"),
    "message.get": ({ seq }) => ({ ...message(Number(seq)), read: false, readCount: 0 }),
    "message.hide": (input) => {
      asked.push(["hide", input]);
      return {};
    },
  };
  return { asked, answers };
}

const chatId = weekend.id;

describe("react", () => {
  it("puts an emoji under a message, and takes it back", async () => {
    const { asked, answers } = aWriter();
    const { parley } = await signedIn(answers);
    expect((await parley(["react", "Weekend", "2", "👍"])).out).toBe(place(2));
    const { out } = await parley(["react", "Weekend", "2", "👍", "--remove", "--json"]);
    expect(JSON.parse(out)).toEqual({ v: 1, message: message(2) });
    expect(asked).toEqual([
      ["react", { chatId, seq: "2", emoji: "👍" }],
      ["unreact", { chatId, seq: "2", emoji: encodeURIComponent("👍") }],
    ]);
  });
});

describe("edit", () => {
  it("takes the new text from a flag or the pipe", async () => {
    const { asked, answers } = aWriter();
    const { parley } = await signedIn(answers);
    expect((await parley(["edit", "Weekend", "2", "-m", "better"])).out).toBe(place(2));
    await parley(["edit", "Weekend", "2"], { input: "best\n" });
    expect(asked).toEqual([
      ["edit", { chatId, seq: "2", body: "better" }],
      ["edit", { chatId, seq: "2", body: "best" }],
    ]);
  });
});

describe("rm", () => {
  it("deletes for everybody, once it is told that nobody has to be asked", async () => {
    const { asked, answers } = aWriter();
    const { parley } = await signedIn(answers);
    const unasked = await parley(["rm", "Weekend", "2"]);
    expect(unasked).toMatchObject({ code: 2, err: expect.stringContaining("--yes is missing") });
    expect(asked).toEqual([]);
    expect((await parley(["rm", "Weekend", "2", "3", "--yes"])).out).toBe(place(2) + place(3));
    expect(asked.map(([name]) => name)).toEqual(["delete", "delete"]);
  });

  it("deletes for oneself alone", async () => {
    const { asked, answers } = aWriter();
    const { parley } = await signedIn(answers);
    const { out } = await parley(["rm", "Weekend", "2", "--for-me", "--yes", "--json"]);
    expect(JSON.parse(out)).toEqual({ v: 1, chatId, seq: 2, id: message(2).id, hidden: true });
    expect(asked).toEqual([["hide", { chatId, seq: "2" }]]);
  });

  it("ends with the server's refusal", async () => {
    const { parley } = await signedIn({
      "message.delete": () => {
        throw new AppError("forbidden");
      },
    });
    expect((await parley(["rm", "Weekend", "2", "--yes"])).code).toBe(5);
  });
});
