import type { AppError } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Mail } from "../mail/mailer.ts";
import { run } from "../run.ts";
import { authenticate } from "../sessions/authenticate.ts";
import { visitor } from "../testing/a-person.ts";
import { anIdentity } from "../testing/an-identity.ts";
import { asVisitor, freshEmail, PASSWORD } from "../testing/as-visitor.ts";
import { createWorld, type World } from "../testing/world.ts";
import { resetLinkFor } from "./reset-link-for.ts";

const NEW_PASSWORD = "a better horse battery";

let world: World;
let call: ReturnType<typeof asVisitor>;
const posted: Mail[] = [];
beforeAll(async () => {
  world = await createWorld();
  call = asVisitor({
    ...world.core,
    mailer: {
      post: (mail) => void posted.push(mail),
      linkTo: (path) => `https://chat.example.org${path}`,
      close: async () => {},
    },
  });
});
afterAll(() => world.close());

async function anAccount() {
  const email = freshEmail();
  await call("account.register", { name: "Ann", email, password: PASSWORD, locale: "ru" });
  return { email, ...(await call("account.login", { email, password: PASSWORD })) };
}

const tokenIn = (text: string) => /#(parley_reset_[\w-]+)/.exec(text)?.[1] ?? "";
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "ok",
    ({ code }: AppError) => code,
  );

async function aTokenFor(email: string): Promise<string> {
  await call("account.requestReset", { email });
  return tokenIn(posted.findLast(({ to }) => to === email)?.text ?? "");
}

test("whoever asks gets the same answer, and only who has an account gets a mail", async () => {
  const { email } = await anAccount();
  const nobody = freshEmail();
  const answers = [
    await call("account.requestReset", { email: email.toUpperCase() }),
    await call("account.requestReset", { email: nobody }),
  ];
  expect(answers).toEqual([{ byMail: true }, { byMail: true }]);
  expect(posted.filter(({ to }) => to === nobody)).toEqual([]);
  const mails = posted.filter(({ to }) => to === email);
  expect(mails).toMatchObject([{ subject: "Новый пароль" }]);
  expect(mails[0]?.text).toContain("https://chat.example.org/reset#parley_reset_");
});

test("without a mail server nothing is made, and that is said to everybody", async () => {
  const { email } = await anAccount();
  const { byMail } = await asVisitor(world.core)("account.requestReset", { email });
  expect(byMail).toBe(false);
});

test("a link sets the password once, and ends every session", async () => {
  const { email, accessToken } = await anAccount();
  const [token, second] = [await aTokenFor(email), await aTokenFor(email)];
  const uses = [token, token].map((each) =>
    codeOf(call("account.reset", { token: each, password: NEW_PASSWORD })),
  );
  expect((await Promise.all(uses)).sort()).toEqual(["gone", "ok"]);
  expect(await codeOf(call("account.reset", { token: second, password: PASSWORD }))).toBe("gone");
  expect(await codeOf(authenticate(world.core, visitor, { token: accessToken }))).toBe("unauthenticated");
  expect(await codeOf(call("account.login", { email, password: PASSWORD }))).toBe("unauthenticated");
  expect(await codeOf(call("account.login", { email, password: NEW_PASSWORD }))).toBe("ok");
});

test("it takes away every other way in that somebody may have connected, and nobody else's", async () => {
  const [ann, bob] = [await anAccount(), await anAccount()];
  await anIdentity(world.core, ann.user.id);
  await anIdentity(world.core, ann.user.id);
  await anIdentity(world.core, bob.user.id);
  const countOf = ({ user }: typeof ann) =>
    world.core.db.prisma.identity.count({ where: { userId: user.id } });
  const token = await aTokenFor(ann.email);
  expect(await codeOf(call("account.reset", { token, password: "password1" }))).toBe("invalid_input");
  expect(await countOf(ann)).toBe(2);
  await call("account.reset", { token, password: NEW_PASSWORD });
  expect([await countOf(ann), await countOf(bob)]).toEqual([0, 1]);
});

test("a password that is guessed first is refused, and the link still works", async () => {
  const { email } = await anAccount();
  const token = await aTokenFor(email);
  expect(await codeOf(call("account.reset", { token, password: "password1" }))).toBe("invalid_input");
  expect(await codeOf(call("account.reset", { token, password: NEW_PASSWORD }))).toBe("ok");
});

test("the sockets of the sessions that end are closed", async () => {
  const { user, sessionId } = await anAccount();
  const { path } = await resetLinkFor(world.core.db.pool, user.id);
  await call("account.reset", { token: tokenIn(path), password: NEW_PASSWORD });
  expect(world.published).toContainEqual({ scope: "session", sessionId });
});

test("a link that is over opens nothing, and neither does one that never was", async () => {
  const { email } = await anAccount();
  const token = await aTokenFor(email);
  await world.core.db.prisma.accountLink.updateMany({ data: { expiresAt: new Date(0) } });
  for (const shown of [token, "parley_reset_none"])
    expect(await codeOf(call("account.reset", { token: shown, password: NEW_PASSWORD }))).toBe("gone");
});

test("only the hash of a link is stored, and it goes with the account", async () => {
  const { email, user, sessionId } = await anAccount();
  const token = await aTokenFor(email);
  const rows = await world.core.db.pool.query("SELECT account_links::text AS row FROM account_links");
  expect(JSON.stringify(rows.rows)).not.toContain(token);
  const caller = await authenticate(world.core, visitor, { sessionId });
  await run(world.core, { name: "me.delete", caller, input: { handle: user.handle, password: PASSWORD } });
  expect(await codeOf(call("account.reset", { token, password: NEW_PASSWORD }))).toBe("gone");
});
