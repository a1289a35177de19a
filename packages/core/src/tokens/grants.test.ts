import {
  isFreeOfChats,
  type OperationName,
  operationNames,
  operations,
  scopeOf,
  type TokenScope,
} from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../run.ts";
import { authenticate } from "../sessions/authenticate.ts";
import { type Person, visitor } from "../testing/a-person.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let ann: Person;

beforeAll(async () => {
  world = await createWorld();
  ann = await world.aPerson("Ann");
});
afterAll(() => world.close());

/** Every call that needs a session, but for the one after which the token would be gone. */
const guarded = operationNames.filter(
  (name) => operations[name].access === "session" && name !== "account.logout",
);

/** How a call of each row's own example ends for a token: with a code, or with none. */
async function endings(options: { scopes: TokenScope[]; isForOneChat?: boolean }) {
  const { id } = await world.aGroup([ann]);
  const chatIds = options.isForOneChat ? { chatIds: [id] } : {};
  const { secret } = await ann.call("token.create", { name: "bot", scopes: options.scopes, ...chatIds });
  const caller = await authenticate(world.core, visitor, { token: secret });
  const ended: [OperationName, string][] = [];
  for (const name of guarded) {
    const call = run(world.core, { name, caller, input: operations[name].example });
    ended.push([
      name,
      await call.then(
        () => "ok",
        ({ code }) => code,
      ),
    ]);
  }
  return ended;
}

test.each<TokenScope>(["read", "write"])(
  "a token with the scope %s opens no call that needs another",
  async (scope) => {
    const refused = (await endings({ scopes: [scope] })).filter(([name]) => scopeOf(name) !== scope);
    expect(refused).toEqual(refused.map(([name]) => [name, "forbidden"]));
    expect(refused.length).toBeGreaterThan(5);
  },
);

test("a token for named chats opens no other chat, by whatever call and field", async () => {
  const namesChat = (name: OperationName) =>
    Object.keys(operations[name].example).some((field) => /chatIds?$/i.test(field));
  const open = (await endings({ scopes: ["read", "write"], isForOneChat: true })).filter(
    ([name]) => scopeOf(name) !== "account",
  );
  const [inChats, elsewhere] = [
    open.filter(([name]) => namesChat(name)),
    open.filter(([name]) => !namesChat(name)),
  ];
  expect(inChats).toEqual(inChats.map(([name]) => [name, "not_found"]));
  const closed = elsewhere.filter(([name]) => !isFreeOfChats(name));
  expect(closed).toEqual(closed.map(([name]) => [name, "forbidden"]));
});
