import { AppError, type ErrorCode, type SessionId, type UserId } from "@parley/protocol";
import { expect, test } from "vitest";
import type { Caller } from "./actor.ts";
import { createRateLimits } from "./rate-limits.ts";

const at = (address: string) => ({ address, userAgent: "vitest" });
const person = (id: string) => ({ ...at("203.0.113.7"), userId: id as UserId, sessionId: id as SessionId });

test("whoever asks too often is told when to come back; another one is not", async () => {
  const { take } = createRateLimits(1);
  const send = (id: string) => take({ cost: "message", caller: person(id), input: {} });
  for (let n = 0; n < 30; n++) await send("ann");
  const refusal = await send("ann").catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: "rate_limited", retryAfterMs: expect.any(Number) });
  await expect(send("bob")).resolves.toBeUndefined();
});

test("sign-in counts per account and address, whatever else the input holds", async () => {
  const { take } = createRateLimits(1);
  const tryAs = (email: string, address = "203.0.113.7") =>
    take({ cost: "login", caller: at(address), input: { email, password: String(Math.random()) } });
  for (let n = 0; n < 5; n++) await tryAs("ann@example.org");
  await expect(tryAs("ann@example.org")).rejects.toMatchObject({ code: "rate_limited" });
  await expect(tryAs("bob@example.org")).resolves.toBeUndefined();
  await expect(tryAs("ann@example.org", "203.0.113.8")).resolves.toBeUndefined();
});

test("whoever tries one password at many accounts is stopped, though he gets into one of them", async () => {
  const { during } = createRateLimits(1);
  const wrong = () => Promise.reject(new AppError("unauthenticated"));
  const attempt = (n: number, work: () => Promise<string>, address = "203.0.113.7") =>
    during({ cost: "login", caller: at(address), input: { email: `${n}@example.org` } }, work);
  for (let n = 0; n < 50; n++) {
    await expect(attempt(n, wrong)).rejects.toMatchObject({ code: "unauthenticated" });
    if (n < 49) expect(await attempt(1_000, async () => "his own")).toBe("his own");
  }
  await expect(attempt(51, wrong)).rejects.toMatchObject({ code: "rate_limited" });
  await expect(attempt(52, wrong, "203.0.113.8")).rejects.toMatchObject({ code: "unauthenticated" });
});

test("a crowd that signs in from one address is not stopped", async () => {
  const { during } = createRateLimits(1);
  for (let n = 0; n < 200; n++)
    await during(
      { cost: "login", caller: at("203.0.113.7"), input: { email: `${n}@example.org` } },
      async () => "in",
    );
});

test("attempts to sign in are forgotten once one succeeds", async () => {
  const { take, during } = createRateLimits(1);
  const attempt = { cost: "login", caller: at("203.0.113.7"), input: { email: "ann@example.org" } } as const;
  for (let n = 0; n < 12; n++) await during(attempt, async () => "signed in");
  for (let n = 0; n < 5; n++) await take(attempt);
  await expect(take(attempt)).rejects.toMatchObject({ code: "rate_limited" });
});

test("looking for invites that are not there counts per address; previewing and redeeming others does not", async () => {
  const { during } = createRateLimits(1);
  const lookUp = (id: string, outcome: ErrorCode | "ok") =>
    during({ cost: "invite", caller: person(id), input: {} }, async () => {
      if (outcome !== "ok") throw new AppError(outcome);
      return "found";
    });
  const codeOf = (attempt: Promise<unknown>) => attempt.catch((error: AppError) => error.code);
  for (let n = 0; n < 12; n++) expect(await codeOf(lookUp("ann", "ok"))).toBe("found");
  for (let n = 0; n < 12; n++) expect(await codeOf(lookUp("ann", "gone"))).toBe("gone");
  for (const id of ["a", "b", "c", "d", "e"]) expect(await codeOf(lookUp(id, "not_found"))).toBe("not_found");
  expect(await codeOf(lookUp("f", "not_found"))).toBe("rate_limited");
});

test("a bot counts by its access token, and may send more than a person", async () => {
  const { take } = createRateLimits(1, 2);
  const bot = (token: string) => ({
    ...person("ann"),
    sessionId: token as SessionId,
    grant: { scopes: new Set(["write"] as const), chatIds: null },
  });
  const send = (caller: Caller) => take({ cost: "message", caller, input: {} });
  for (let n = 0; n < 60; n++) await send(bot("one"));
  await expect(send(bot("one"))).rejects.toMatchObject({ code: "rate_limited" });
  await expect(send(bot("other"))).resolves.toBeUndefined();
  await expect(send(person("ann"))).resolves.toBeUndefined();
});

test("a webhook counts by itself, whoever posts by it", async () => {
  const { take } = createRateLimits(1, 1);
  const post = (secret: string, address: string) =>
    take({ cost: "webhook", caller: at(address), input: { secret } });
  for (let n = 0; n < 30; n++) await post("one", `192.0.2.${n}`);
  await expect(post("one", "192.0.2.99")).rejects.toMatchObject({ code: "rate_limited" });
  await expect(post("other", "192.0.2.99")).resolves.toBeUndefined();
});

test("who guesses secrets of webhooks counts by address", async () => {
  const { take } = createRateLimits(1);
  const guess = (n: number) => take({ cost: "webhook", caller: at("192.0.2.1"), input: { secret: `${n}` } });
  for (let n = 0; n < 300; n++) await guess(n);
  await expect(guess(301)).rejects.toMatchObject({ code: "rate_limited" });
});

test.each([
  ["search", 30],
  ["api", 300],
] as const)("%s: %i calls a minute", async (cost, count) => {
  const { take } = createRateLimits(1);
  const call = () => take({ cost, caller: person("ann"), input: {} });
  for (let n = 0; n < count; n++) await call();
  await expect(call()).rejects.toMatchObject({ code: "rate_limited", retryAfterMs: expect.any(Number) });
});

test("sign-up counts per address, for people who are signed in, too", async () => {
  const { take } = createRateLimits(1);
  const signUp = (id: string) => take({ cost: "register", caller: person(id), input: {} });
  for (const id of ["a", "b", "c", "d", "e"]) await signUp(id);
  await expect(signUp("f")).rejects.toMatchObject({ code: "rate_limited" });
});

test("sign-up counts per address", async () => {
  const { take } = createRateLimits(1);
  const signUp = (address: string) => take({ cost: "register", caller: at(address), input: {} });
  for (let n = 0; n < 5; n++) await signUp("203.0.113.7");
  await expect(signUp("203.0.113.7")).rejects.toMatchObject({ code: "rate_limited" });
  await expect(signUp("203.0.113.8")).resolves.toBeUndefined();
});

test("the factor multiplies every limit", async () => {
  const { take } = createRateLimits(2);
  for (let n = 0; n < 10; n++) await take({ cost: "register", caller: at("203.0.113.7"), input: {} });
  const eleventh = take({ cost: "register", caller: at("203.0.113.7"), input: {} });
  await expect(eleventh).rejects.toMatchObject({ code: "rate_limited" });
});
