import { operationNames, operations } from "@parley/protocol";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readShutSessions } from "../delivery/read-for-delivery.ts";
import { run } from "../run.ts";
import { runStream } from "../run-stream.ts";
import { runDownload, runUpload } from "../run-transfer.ts";
import { authenticate, authenticateListener } from "../sessions/authenticate.ts";
import { hashPassword } from "../sessions/passwords.ts";
import { type Person, visitor } from "../testing/a-person.ts";
import { aSecondFactor, codesFrom } from "../testing/a-second-factor.ts";
import { anAccessToken } from "../testing/an-access-token.ts";
import { asVisitor, PASSWORD } from "../testing/as-visitor.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { withToken } from "../testing/with-token.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let root: Person;
let ann: Person;
let passwordHash: string;
beforeAll(async () => {
  world = await createWorld();
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  [root, ann] = await world.people("Root", "Ann");
  const { user } = world.core.db.prisma;
  await user.update({ where: { id: root.id }, data: { isServerAdmin: true } });
  await user.update({ where: { id: ann.id }, data: { passwordHash } });
  await aSecondFactor(world.core, { userId: root.id });
  await ask("optional");
});
afterAll(() => world.close());

const ask = (secondFactor: "optional" | "required") => root.call("admin.updateSettings", { secondFactor });
const as = ({ accessToken }: Person) => withToken(world.core, accessToken);
const actorOf = (token: string) => authenticate(world.core, visitor, { token });
const bySession = operationNames.filter((name) => operations[name].access === "session");
const open = ["account.logout", "factor.begin", "factor.confirm", "factor.get", "me.get"];

/** Which calls answer with something else than that a second factor is missing. The input is wrong for most. */
async function openTo(token: string): Promise<string[]> {
  const caller = await actorOf(token);
  const outcomes = await outcomesOf(
    bySession.map((name) => run(world.core, { name, caller, input: { unknown: 1 } })),
  );
  return bySession.filter((_, index) => outcomes[index] !== "factor_required").sort();
}

test("where it is asked of everybody, who has none may turn one on or leave, and nothing else", async () => {
  expect(await openTo(ann.accessToken)).toEqual([...bySession].sort());
  await ask("required");
  expect(await openTo(ann.accessToken)).toEqual(open);
  expect(await openTo(root.accessToken)).toEqual([...bySession].sort());
});

test("streams, files and sockets are closed to him as well", async () => {
  await ask("required");
  const caller = await actorOf(ann.accessToken);
  const given = { caller, input: {} };
  const attempts = [
    runStream(world.core, { name: "me.export", ...given }),
    runDownload(world.core, given),
    runUpload(world.core, { ...given, content: (async function* () {})() }),
    authenticateListener(world.core, visitor, { token: ann.accessToken }),
  ];
  expect(new Set(await outcomesOf(attempts))).toEqual(new Set(["factor_required"]));
});

test("once it is on, all is open again", async () => {
  await ask("required");
  const me = as(ann);
  const { secret } = await me("factor.begin", { password: PASSWORD });
  await expect(me("chat.list", {})).rejects.toMatchObject({ code: "factor_required" });
  await me("factor.confirm", { code: codesFrom(secret)(0) });
  expect(await me("chat.list", {})).toMatchObject({ chats: [] });
});

test("what acts as him waits, too, and a webhook goes on: its bot is nobody", async () => {
  const { id: chatId } = await world.aGroup([ann]);
  const bot = await anAccessToken(world.core, ann, { scopes: ["read"] });
  const { secret } = await ann.call("webhook.create", { chatId, name: "CI" });
  await ask("required");
  expect(await openTo(bot.accessToken)).toEqual(open);
  await asVisitor(world.core)("webhook.post", { secret, text: "passed" });
});

test("an open socket's session is told apart from one that has ended", async () => {
  const ids = [root.actor.sessionId, ann.actor.sessionId];
  expect(await readShutSessions(world.core, ids)).toEqual([]);
  await ask("required");
  const waits = { sessionId: ann.actor.sessionId, hasEnded: false };
  expect(await readShutSessions(world.core, ids)).toEqual([waits]);
  await as(ann)("account.logout", {});
  expect(await readShutSessions(world.core, ids)).toEqual([{ ...waits, hasEnded: true }]);
});

test("whoever turns his own off, or whose an admin turns off, has to set up another", async () => {
  const codeOf = await aSecondFactor(world.core, { userId: ann.id });
  await ask("required");
  await as(ann)("factor.remove", { password: PASSWORD, code: codeOf(0) });
  expect(await openTo(ann.accessToken)).toEqual(open);
  await aSecondFactor(world.core, { userId: ann.id });
  expect(await openTo(ann.accessToken)).not.toEqual(open);
  await root.call("admin.removeFactor", { userId: ann.id });
  expect(await openTo(ann.accessToken)).toEqual(open);
});

test("an admin who has none himself does not ask it of others, and the log says who does", async () => {
  await world.core.db.prisma.user.update({ where: { id: ann.id }, data: { isServerAdmin: true } });
  const attempt = ann.call("admin.updateSettings", { secondFactor: "required" });
  await expect(attempt).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/yourself/),
  });
  expect(await root.call("admin.settings", {})).toMatchObject({ secondFactor: "optional" });
  await ask("required");
  const { entries } = await root.call("admin.audit", { limit: 1 });
  expect(entries).toMatchObject([
    { action: "settings.changed", actor: { id: root.id }, details: { secondFactor: "required" } },
  ]);
});
