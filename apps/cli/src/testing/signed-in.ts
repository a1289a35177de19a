import type { RequestListener } from "node:http";
import { onTestFinished } from "vitest";
import { type Answers, type FakeServer, startFakeServer } from "./fake-server.ts";
import { annHerself, tokensFor, weekend, withBob } from "./people.ts";
import { aHome, type Home } from "./run-parley.ts";

/** A server with these answers, until the test ends. */
export async function aServer(answers: Answers = {}, transfer?: RequestListener): Promise<FakeServer> {
  const server = await startFakeServer(answers, transfer);
  onTestFinished(() => server[Symbol.asyncDispose]());
  return server;
}

/** Somebody at a shell who has not signed in yet. */
export async function aVisitor(server: FakeServer): Promise<Home> {
  const home = await aHome({ server: server.url });
  onTestFinished(() => home[Symbol.asyncDispose]());
  return home;
}

/** Ann at a shell, signed in on a server that knows her chats and gives these answers. */
export async function signedIn(
  answers: Answers = {},
  transfer?: RequestListener,
): Promise<{ parley: Home["parley"]; home: Home; server: FakeServer }> {
  const common: Answers = {
    "account.login": () => tokensFor(1),
    "me.get": () => annHerself,
    "chat.list": () => ({ chats: [weekend, withBob], nextCursor: null }),
    "identity.list": () => ({ identities: [], hasPassword: true }),
  };
  const server = await aServer({ ...common, ...answers }, transfer);
  const home = await aVisitor(server);
  const { parley } = home;
  await parley(["login", "--email", "ann@parley.test", "--password-stdin"], { input: "parley-demo\n" });
  server.calls.length = 0;
  return { parley, home, server };
}
