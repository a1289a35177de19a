import type { SessionId, UserId } from "@parley/protocol";
import { expect, test } from "vitest";
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

test("attempts to sign in are forgotten once one succeeds", async () => {
  const { take, forgiveLogin } = createRateLimits(1);
  const attempt = { cost: "login", caller: at("203.0.113.7"), input: { email: "ann@example.org" } } as const;
  for (let n = 0; n < 12; n++) {
    await take(attempt);
    await forgiveLogin(attempt);
  }
  for (let n = 0; n < 5; n++) await take(attempt);
  await expect(take(attempt)).rejects.toMatchObject({ code: "rate_limited" });
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
