import { type AppError, EMAIL_PAGE_PATH } from "@parley/protocol";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Core } from "../core.ts";
import type { Mail } from "../mail/mailer.ts";
import { run } from "../run.ts";
import { authenticate } from "../sessions/authenticate.ts";
import { visitor } from "../testing/a-person.ts";
import { asVisitor, freshEmail, PASSWORD } from "../testing/as-visitor.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let core: Core;
let email: string;
const posted: Mail[] = [];
beforeAll(async () => {
  world = await createWorld();
  const linkTo = (path: string) => `https://chat.example.org${path}`;
  core = { ...world.core, mailer: { post: (mail) => void posted.push(mail), linkTo, close: async () => {} } };
});
beforeEach(async () => {
  posted.length = 0;
  email = freshEmail();
  await asVisitor(core)("account.register", { name: "Ann", email, password: PASSWORD });
});
afterAll(() => world.close());

const signIn = (address = email) =>
  asVisitor(core)("account.login", { email: address, password: PASSWORD }).then(({ accessToken }) =>
    authenticate(core, visitor, { token: accessToken }),
  );

async function change(to: string, { password = PASSWORD, on = core } = {}) {
  const caller = await signIn();
  return run(on, { name: "account.changeEmail", caller, input: { password, email: to } });
}

const tokenTo = (address: string) =>
  posted
    .find(({ to }) => to === address)
    ?.text.split(`${EMAIL_PAGE_PATH}#`)[1]
    ?.split("\n")[0] ?? "";
const confirm = (token: string) => asVisitor(core)("account.confirmEmail", { token });

test("the new address is the account's once its link was opened, and that once", async () => {
  const next = freshEmail();
  await change(next.toUpperCase());
  expect(posted.map(({ to }) => to)).toEqual([next, email]);
  expect(posted[1]?.text).toContain(next);
  expect(await outcomesOf([signIn(), signIn(next)])).toEqual(["ok", "unauthenticated"]);
  const token = tokenTo(next);
  expect((await outcomesOf([confirm(token), confirm(token)])).sort()).toEqual(["gone", "ok"]);
  expect(await outcomesOf([signIn(), signIn(next)])).toEqual(["unauthenticated", "ok"]);
  const { userId } = await signIn(next);
  expect(world.published).toContainEqual(
    expect.objectContaining({
      scope: "user",
      userId,
      push: { event: "me.changed", data: expect.anything() },
    }),
  );
});

test("an address that somebody has is answered alike, and its mail holds no link", async () => {
  const taken = freshEmail();
  await asVisitor(core)("account.register", { name: "Bob", email: taken, password: PASSWORD });
  expect([await change(taken), await change(freshEmail())]).toEqual([{}, {}]);
  const mail = posted.find(({ to }) => to === taken);
  expect(mail?.text).toContain("There is one with it already");
  expect(mail?.text).not.toContain("parley_email_");
});

test("of two who confirm one address the second is told of the conflict, and can have another", async () => {
  const next = freshEmail();
  await change(next);
  const token = tokenTo(next);
  await asVisitor(core)("account.register", { name: "Bob", email: next, password: PASSWORD });
  expect(await outcomesOf([confirm(token)])).toEqual(["conflict"]);
  expect(await outcomesOf([signIn()])).toEqual(["ok"]);
});

test("it takes the password, and links sent before end with a new one, and with the address", async () => {
  const [first, second] = [freshEmail(), freshEmail()];
  await expect(change(first, { password: "wrong" })).rejects.toMatchObject({
    fields: [{ path: "password" }],
  });
  expect(posted).toEqual([]);
  await change(first);
  await change(second);
  await confirm(tokenTo(second));
  expect(await outcomesOf([confirm(tokenTo(first))])).toEqual(["gone"]);
});

test("a link to a new password opens no address, nor the other way round", async () => {
  const next = freshEmail();
  await asVisitor(core)("account.requestReset", { email });
  const reset = /#(parley_reset_[\w-]+)/.exec(posted[0]?.text ?? "")?.[1] ?? "";
  await change(next);
  const attempts = [
    confirm(reset),
    asVisitor(core)("account.reset", { token: tokenTo(next), password: PASSWORD }),
  ];
  expect(await outcomesOf(attempts)).toEqual(["gone", "gone"]);
});

test("a server that sends no mails says whom to ask", async () => {
  const refusal = await change(freshEmail(), { on: world.core }).catch((error: AppError) => error);
  expect(refusal).toMatchObject({
    code: "forbidden",
    message: expect.stringContaining("Ask one of its admins"),
  });
});
