import type { Person } from "@parley/core/testing/a-person";
import { aSecondFactor } from "@parley/core/testing/a-second-factor";
import { closeReasons } from "@parley/protocol";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connect, eventsOf } from "./testing/connect.ts";
import { openPlain } from "./testing/open-plain.ts";
import { bearer, createPlainWorld, type PlainWorld } from "./testing/plain-world.ts";

let world: PlainWorld;
let root: Person;
let ann: Person;
beforeAll(async () => {
  world = await createPlainWorld();
});
beforeEach(async () => {
  [root, ann] = await world.people("Root", "Ann");
  await world.core.db.prisma.user.update({ where: { id: root.id }, data: { isServerAdmin: true } });
  await aSecondFactor(world.core, { userId: root.id });
  await ask("optional");
});
afterAll(() => world.close());

const ask = (secondFactor: "optional" | "required") => root.call("admin.updateSettings", { secondFactor });

test("where a second factor is asked of everybody, no socket lets in who has none, and each says why", async () => {
  await ask("required");
  const { port } = world.node;
  await expect(connect(port, ann)).rejects.toMatchObject({ data: { code: "factor_required" } });
  const bySubprotocol = await openPlain(port, bearer(ann.accessToken));
  expect(await bySubprotocol.closed).toEqual(closeReasons.factor_required);
  const byFrame = await openPlain(port);
  expect(await byFrame.call("authenticate", { token: ann.accessToken })).toMatchObject({
    ok: false,
    error: { code: "factor_required" },
  });
  expect(await byFrame.closed).toEqual(closeReasons.factor_required);
  expect(await (await connect(port, root)).ask("me.get")).toMatchObject({ ok: true });
  await aSecondFactor(world.core, { userId: ann.id });
  expect(await (await connect(port, ann)).ask("me.get")).toMatchObject({ ok: true });
});

test("open sockets of who has none end soon after it is asked, and his session does not", async () => {
  const { port } = world.node;
  const [anns, roots] = await Promise.all([connect(port, ann), connect(port, root)]);
  const plain = await world.connect(ann.accessToken);
  const closed = new Promise((resolve) => anns.socket.once("disconnect", resolve));
  await ask("required");
  await closed;
  expect(await plain.closed).toEqual(closeReasons.factor_required);
  expect(eventsOf(anns)).not.toContain("session.revoked");
  expect(roots.socket.connected).toBe(true);
  expect(await ann.call("me.get", {})).toMatchObject({ id: ann.id });
});
