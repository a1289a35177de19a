import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

test("without any variable it is the embedded database on 3000 and 3001, with demo data", () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    realtimePort: 3001,
    databaseUrl: undefined,
    redisUrl: undefined,
    secret: undefined,
    wantsDemo: true,
  });
});

test.each([
  [{ PORT: "http" }, 'PORT is "http"'],
  [{ REALTIME_PORT: "70000" }, 'REALTIME_PORT is "70000"'],
  [{ PORT: "4000", REALTIME_PORT: "4000" }, "both 4000"],
  [{ DATABASE_URL: "mysql://here/there" }, "DATABASE_URL is no address"],
  [{ DATABASE_URL: "localhost" }, "DATABASE_URL is no address"],
  [{ REDIS_URL: "localhost:6379" }, "REDIS_URL is no address"],
  [{ REDIS_URL: "http://localhost" }, "REDIS_URL is no address"],
  [{ PARLEY_SECRET: "short" }, "PARLEY_SECRET is weak"],
])("%j is refused in one sentence", (environment, sentence) => {
  expect(() => readSettings(environment)).toThrow(sentence);
});

test.each([
  [{ PUBLIC_URL: "https://chat.example.org" }, false],
  [{ PUBLIC_URL: "http://192.0.2.7:3000" }, false],
  [{ PUBLIC_URL: "https://chat.example.org", PARLEY_DEMO: "1" }, true],
  [{ PUBLIC_URL: "http://localhost:3000" }, true],
  [{ PUBLIC_URL: "http://[::1]:3000" }, true],
  [{ PARLEY_DEMO: "0" }, false],
])("a server for others gets no demo people unless it is told to: %o", (environment, wantsDemo) => {
  expect(readSettings(environment).wantsDemo).toBe(wantsDemo);
});
