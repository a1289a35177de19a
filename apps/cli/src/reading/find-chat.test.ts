import { createHttpCall } from "@parley/client/http";
import type { Chat } from "@parley/protocol";
import { afterEach, describe, expect, it } from "vitest";
import { startFakeServer } from "../testing/fake-server.ts";
import { aDirectChat, aGroup, bob } from "../testing/people.ts";
import { findChat } from "./find-chat.ts";

const weekend = aGroup("c10001", "Weekend");
const straße = aGroup("c20001", "Straßenfest");
const twin = aGroup("c20002", "weekend");
const withBob = aDirectChat("c30001");

let stack = new AsyncDisposableStack();
afterEach(async () => {
  await stack.disposeAsync();
  stack = new AsyncDisposableStack();
});

/** A person with these chats, which the server hands out one to a page. */
async function callWith(chats: Chat[]) {
  const server = stack.use(
    await startFakeServer({
      "chat.list": ({ cursor }) => {
        const page = Number(cursor ?? 0);
        return {
          chats: chats.slice(page, page + 1),
          nextCursor: page + 1 < chats.length ? String(page + 1) : null,
        };
      },
      "user.list": ({ query }) => ({ users: query === "bob" ? [bob] : [], nextCursor: null }),
    }),
  );
  return createHttpCall({ baseUrl: server.url });
}

describe("findChat", () => {
  it("finds a group by its title, whatever the case, on whatever page", async () => {
    const call = await callWith([weekend, straße]);
    expect(await findChat(call, "STRASSENFEST").catch(() => "none")).toBe("none");
    expect(await findChat(call, "straßenFEST")).toBe(straße.id);
  });

  it("finds a chat by the beginning of its id", async () => {
    const call = await callWith([weekend]);
    expect(await findChat(call, weekend.id.slice(0, 8).toUpperCase())).toBe(weekend.id);
  });

  it("takes a whole id as it is, without asking for the list", async () => {
    const call = await callWith([]);
    expect(await findChat(call, weekend.id)).toBe(weekend.id);
  });

  it("finds the direct chat with a person", async () => {
    const call = await callWith([weekend, withBob]);
    expect(await findChat(call, "@BOB")).toBe(withBob.id);
  });

  it("does not go by the names that people give themselves, but says whose handle it is", async () => {
    const call = await callWith([weekend, withBob]);
    await expect(findChat(call, "bob stone")).rejects.toMatchObject({
      code: "not_found",
      values: { suggestion: "@bob" },
    });
  });

  it("tells a person without a chat from nobody", async () => {
    const call = await callWith([weekend]);
    await expect(findChat(call, "@bob")).rejects.toMatchObject({
      code: "not_found",
      problem: "noDirectChat",
    });
    await expect(findChat(call, "@nobody")).rejects.toMatchObject({
      code: "not_found",
      problem: "noSuchPerson",
    });
  });

  it("names the candidates when several fit", async () => {
    const call = await callWith([weekend, twin]);
    await expect(findChat(call, "Weekend")).rejects.toMatchObject({
      code: "invalid_input",
      details: [`${weekend.id}  Weekend`, `${twin.id}  weekend`],
    });
  });

  it("does not ask for the emoji of a title", async () => {
    const call = await callWith([aGroup("c4", "Weekend hike 🥾")]);
    expect(await findChat(call, "weekend hike")).toBe(await findChat(call, "weekend hike 🥾"));
  });

  it("suggests, but does not guess, a title that begins so", async () => {
    const call = await callWith([weekend]);
    await expect(findChat(call, "wee")).rejects.toMatchObject({ values: { suggestion: "Weekend" } });
  });

  it("says when there is none", async () => {
    const call = await callWith([weekend]);
    await expect(findChat(call, "Week")).rejects.toMatchObject({ code: "not_found", problem: "noSuchChat" });
  });
});
