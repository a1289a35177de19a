import { SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { visitor } from "../testing/a-person.ts";
import { createWorld, TEST_SECRET, type World } from "../testing/world.ts";
import { authenticate } from "./authenticate.ts";
import { signToken } from "./signed-tokens.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const secret = new TextEncoder().encode(TEST_SECRET);
const jwt = (subject: string, alg = "HS256") =>
  new SignJWT({}).setProtectedHeader({ alg }).setSubject(subject).setAudience("access");
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");

/** How it is forged, and how that is done. */
const forged: Record<string, (sessionId: string) => Promise<string> | string> = {
  "signed with another secret": (id) =>
    jwt(id).setExpirationTime("1h").sign(new TextEncoder().encode("another secret, also of a good length")),
  "expired a second ago": (id) => jwt(id).setExpirationTime("-1s").sign(secret),
  "without an end": (id) => jwt(id).sign(secret),
  "without a signature": (id) =>
    `${encode({ alg: "none" })}.${encode({ sub: id, aud: "access", exp: 4_000_000_000 })}.`,
  "signed with another algorithm": (id) => jwt(id, "HS512").setExpirationTime("1h").sign(secret),
  "for another purpose": (id) => jwt(id).setAudience("ticket").setExpirationTime("1h").sign(secret),
  "of no session": () => jwt("0198f2a0-0000-7000-8000-0000000000ff").setExpirationTime("1h").sign(secret),
  "of a subject that is no id": () => jwt("x' OR 1=1 --").setExpirationTime("1h").sign(secret),
  "that is none": () => "Bearer of bad news",
};

test.each(Object.entries(forged))("a token %s is refused", async (_what, forge) => {
  const ann = await world.aPerson("Ann");
  const token = await forge(ann.actor.sessionId);
  const attempt = authenticate(world.core, visitor, { token });
  await expect(attempt).rejects.toMatchObject({ code: "unauthenticated" });
});

test("a session that was revoked or has expired is refused, by token, ticket and id alike", async () => {
  const endings = [{ revokedAt: new Date() }, { expiresAt: new Date(Date.now() - 1_000) }];
  for (const data of endings) {
    const { accessToken, actor } = await world.aPerson("Ann");
    const { sessionId } = actor;
    await world.core.db.prisma.session.update({ where: { id: sessionId }, data });
    const ticket = signToken(world.core.keys, { purpose: "ticket", sessionId, seconds: 60 });
    for (const proof of [{ token: accessToken }, { ticket }, { sessionId }]) {
      const attempt = authenticate(world.core, visitor, proof);
      await expect(attempt).rejects.toMatchObject({ code: "unauthenticated" });
    }
  }
});
