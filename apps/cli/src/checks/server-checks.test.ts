import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { API_VERSION } from "@parley/protocol";
import { expect, it, onTestFinished } from "vitest";
import type { Surroundings } from "../context.ts";
import { aHome } from "../testing/run-parley.ts";
import { signedIn } from "../testing/signed-in.ts";
import { serverChecks } from "./server-checks.ts";

/** @returns what each check says, or the problem that it finds. */
async function checksAgainst(server: string, names: string[]) {
  const home = await aHome({ server });
  onTestFinished(() => home[Symbol.asyncDispose]());
  return checked({ env: home.env, flags: { server } } as Surroundings, names);
}

function checked(surroundings: Surroundings, names: string[]) {
  const checks = serverChecks(surroundings).filter(({ name }) => names.includes(name));
  return Promise.all(checks.map(({ run }) => run().catch(({ problem }) => problem)));
}

async function aStranger(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it("find a server, its version, its clock, the account, and room to store things", async () => {
  const { home, server } = await signedIn();
  const surroundings = { env: home.env, flags: { server: server.url } } as Surroundings;
  expect(await checked(surroundings, ["version", "clock", "account", "storage"])).toEqual([
    API_VERSION,
    expect.stringMatching(/^±\d+ s$/),
    "@ann",
    expect.stringContaining(home.dir),
  ]);
});

it("tell a page that wants one to sign in to a network from a server", async () => {
  const page = await aStranger((_request, response) => response.end("<html>Welcome to our hotel</html>"));
  expect(await checksAgainst(page, ["version"])).toEqual(["notParley"]);
});

it("find a server of another time", async () => {
  const other = await aStranger((_request, response) => {
    response.setHeader("date", new Date(0).toUTCString());
    response.end(JSON.stringify({ info: { version: "7.0.0" } }));
  });
  expect(await checksAgainst(other, ["version", "clock"])).toEqual(["otherVersion", "wrongClock"]);
});

it("find nobody there, and nobody signed in", async () => {
  expect(await checksAgainst("http://127.0.0.1:9", ["version", "account"])).toEqual([
    "refused",
    "notSignedIn",
  ]);
});
