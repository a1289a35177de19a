import { TEST_SECRET } from "@parley/core/testing/world";
import { NextRequest } from "next/server";
import { decode, encode } from "next-auth/jwt";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { errandCookie, sessionCookies, vouchedCookie } from "./session-cookies.ts";
import { answering } from "./testing/request-now.ts";
import { forgetVouched, keepVouched, readVouched } from "./vouched.ts";

vi.mock("next/headers", () => import("./testing/request-now.ts"));

const ann = { issuer: "https://id.example", subject: "ann" };
const JUST_OVER_MS = 321_000; // Five minutes, and what clocks may differ by.
let browser: NextRequest;
beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@localhost/nothing");
  vi.stubEnv("PARLEY_SECRET", TEST_SECRET);
  browser = answering(new NextRequest("http://parley.test"));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const sealed = () => browser.cookies.get(vouchedCookie().name)?.value ?? "";

test("whom a provider vouches for is remembered in that browser, until he is in", async () => {
  await keepVouched(ann);
  expect(await readVouched()).toEqual(ann);
  expect(sealed()).not.toContain("ann");
  await forgetVouched();
  expect(await readVouched()).toBeNull();
  answering(new NextRequest("http://parley.test"));
  expect(await readVouched()).toBeNull();
});

test("after five minutes it is over", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await keepVouched(ann);
  vi.setSystemTime(Date.now() + JUST_OVER_MS);
  expect(await readVouched()).toBeNull();
});

test("it serves as neither a session nor an errand, and nothing else serves as it", async () => {
  await keepVouched(ann);
  const secret = TEST_SECRET;
  for (const salt of ["", errandCookie().name, sessionCookies().sessionToken?.name ?? ""]) {
    await expect(decode({ secret, salt, token: sealed() })).rejects.toThrow();
    const other = await encode({ secret, salt, token: { ...ann, sessionId: "" } });
    answering(
      new NextRequest("http://parley.test", { headers: { cookie: `${vouchedCookie().name}=${other}` } }),
    );
    expect(await readVouched()).toBeNull();
    answering(browser);
  }
});
