import { newAccessToken } from "@parley/core/testing/new-access-token";
import { expect, test, vi } from "vitest";
import { log } from "./log.ts";
import { callRest, useDatabase } from "./testing/call-rest.ts";

vi.mock("./session.ts", () => ({ currentActor: async () => null }));

test("with the database down a request is told to come back, not that something broke", async () => {
  useDatabase("postgresql://nobody@127.0.0.1:1/nothing");
  const token = newAccessToken();
  const error = vi.spyOn(log(), "error");
  for (const call of [
    callRest("me.get", {}, { token }),
    callRest("account.login", { email: "ann@example.org", password: "correct horse battery" }),
    callRest("account.refresh", { refreshToken: "parley_rt_x" }),
  ])
    expect(await call).toMatchObject({ status: 503, body: { error: { code: "unavailable" } } });
  expect(error).not.toHaveBeenCalled();
});
