import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { API_VERSION, API_VERSION_HEADER, AppError, errors } from "@parley/protocol";
import { expect, it, onTestFinished } from "vitest";
import { aHome } from "../testing/run-parley.ts";

/** A server of some version that refuses every call. */
async function aServerOf(version: string): Promise<string> {
  const server = createServer((_request, response) => {
    const error = new AppError("not_found").toBody();
    response.writeHead(errors.not_found.status, {
      [API_VERSION_HEADER]: version,
      "content-type": "application/json",
    });
    response.end(JSON.stringify({ error }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function chatsOf(server: string) {
  const home = await aHome({ server });
  onTestFinished(() => home[Symbol.asyncDispose]());
  return home.parley(["chats"], { env: { PARLEY_TOKEN: "parley_pat_x" } });
}

it("says which program a server of another version gives out, and keeps the exit code", async () => {
  const server = await aServerOf("1.99.0");
  const { code, err } = await chatsOf(server);
  expect({ code, err }).toEqual({
    code: errors.not_found.exit,
    err: expect.stringContaining(
      `${server} speaks version 1.99.0 and this program ${API_VERSION}. Run the program that belongs to the server: npx ${server}/parley.tgz`,
    ),
  });
  expect(err).toContain(errors.not_found.message);
});

it("takes what a server of the same contract says as it is", async () => {
  const [major, minor] = API_VERSION.split(".");
  const { err } = await chatsOf(await aServerOf(`${major}.${minor}.99`));
  expect(err).not.toContain("version");
});
