import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Call, createHttpCall } from "@parley/client/http";
import { AppError } from "@parley/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { identityOf } from "../config.ts";
import { readEnv } from "../env.ts";
import { type FakeServer, startFakeServer } from "../testing/fake-server.ts";
import { tokensFor } from "../testing/people.ts";
import { accessToken } from "./access-token.ts";
import { readSession, writeSession } from "./session-file.ts";

const OVER = { expiresIn: 0 };
const takeToken = fileURLToPath(new URL("../testing/take-token.ts", import.meta.url));

let dir: string;
let server: FakeServer;
/** The refresh token that is still good: spending another ends the session, as on the real server. */
let good: string;
let round: number;
/** The next one that the caller has made himself: naming it again repeats the exchange. */
let given: string | undefined;
let isAnswerLost: boolean;

beforeEach(async () => {
  given = undefined;
  isAnswerLost = false;
  dir = await mkdtemp(join(tmpdir(), "parley-token-"));
  good = "refresh-1";
  round = 1;
  server = await startFakeServer({
    "account.refresh": ({ refreshToken, next }) => {
      if (refreshToken !== good && next !== given) throw new AppError("unauthenticated");
      given = next;
      if (isAnswerLost) throw new AppError("timeout");
      round++;
      good = `refresh-${round}`;
      return tokensFor(round);
    },
  });
});

afterEach(async () => {
  await server[Symbol.asyncDispose]();
  await rm(dir, { recursive: true, force: true });
});

const variables = () => ({ PARLEY_SERVER: server.url, XDG_STATE_HOME: dir, XDG_CONFIG_HOME: dir });

async function options() {
  return {
    identity: await identityOf(readEnv(variables()), {}),
    call: createHttpCall({ baseUrl: server.url }),
  };
}

describe("accessToken", () => {
  it("uses a token while it is good", async () => {
    const { identity, call } = await options();
    await writeSession(identity.sessionPath, tokensFor(1));
    expect(await accessToken({ identity, call })).toBe("access-1");
    expect(server.calls).toEqual([]);
  });

  it("renews a token that is over, and keeps the new one", async () => {
    const { identity, call } = await options();
    await writeSession(identity.sessionPath, tokensFor(1, OVER));
    expect(await accessToken({ identity, call })).toBe("access-2");
    expect(await accessToken({ identity, call })).toBe("access-2");
    expect(server.calls).toEqual(["account.refresh"]);
  });

  it("renews a token that the server has refused", async () => {
    const { identity, call } = await options();
    await writeSession(identity.sessionPath, tokensFor(1));
    expect(await accessToken({ identity, call, refused: "access-1" })).toBe("access-2");
  });

  it("spends the refresh token once, however many ask at the same time", async () => {
    const { identity, call } = await options();
    await writeSession(identity.sessionPath, tokensFor(1, OVER));
    const tokens = await Promise.all(Array.from({ length: 8 }, () => accessToken({ identity, call })));
    expect(new Set(tokens)).toEqual(new Set(["access-2"]));
    expect(server.calls).toEqual(["account.refresh"]);
  });

  it("spends the refresh token once among several processes", async () => {
    const { identity } = await options();
    await writeSession(identity.sessionPath, tokensFor(1, OVER));
    const run = () =>
      promisify(execFile)(process.execPath, [takeToken], { env: { ...process.env, ...variables() } });
    const results = await Promise.all([run(), run(), run()]);
    expect(results.map(({ stdout, stderr }) => [stdout, stderr])).toEqual(Array(3).fill(["access-2", ""]));
    expect(server.calls).toEqual(["account.refresh"]);
  });

  it("asks for the same exchange again when its answer was lost", async () => {
    const { identity, call } = await options();
    await writeSession(identity.sessionPath, tokensFor(1, OVER));
    isAnswerLost = true;
    await expect(accessToken({ identity, call })).rejects.toMatchObject({ code: "timeout" });
    good = "spent";
    isAnswerLost = false;
    expect(await accessToken({ identity, call })).toBe("access-2");
    expect((await readSession(identity.sessionPath))?.next).toBeUndefined();
  });

  it("does without where the server does not know of such an exchange", async () => {
    const { identity } = await options();
    await writeSession(identity.sessionPath, tokensFor(1, OVER));
    const ofBefore = (async (_name, input) => {
      const fields = [{ path: "next", message: "is not a known field" }];
      if ("next" in input) throw new AppError("invalid_input", { fields });
      return tokensFor(2);
    }) as Call;
    expect(await accessToken({ identity, call: ofBefore })).toBe("access-2");
  });

  it("forgets a session that has ended and says so", async () => {
    const { identity, call } = await options();
    good = "another";
    await writeSession(identity.sessionPath, tokensFor(1, OVER));
    await expect(accessToken({ identity, call })).rejects.toMatchObject({
      code: "unauthenticated",
      problem: "sessionEnded",
    });
    expect(await readSession(identity.sessionPath)).toBeUndefined();
  });

  it("keeps the session when the server is away", async () => {
    const { identity, call } = await options();
    await writeSession(identity.sessionPath, tokensFor(1, OVER));
    await server[Symbol.asyncDispose]();
    await expect(accessToken({ identity, call })).rejects.toMatchObject({ code: "unavailable" });
    expect(await readSession(identity.sessionPath)).toMatchObject({ refreshToken: "refresh-1" });
  });

  it("keeps the tokens where only their owner can read them", async () => {
    const { identity } = await options();
    await writeSession(identity.sessionPath, tokensFor(1));
    expect((await stat(identity.sessionPath)).mode & 0o777).toBe(0o600);
  });
});
