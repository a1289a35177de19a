import { onTestFinished } from "vitest";
import { type Answers, type FakeServer, startFakeServer } from "./fake-server.ts";
import { annHerself, tokensFor, weekend, withBob } from "./people.ts";
import { aHome, type Home } from "./run-parley.ts";

/** A server with these answers, until the test ends. */
export async function aServer(answers: Answers = {}): Promise<FakeServer> {
  const server = await startFakeServer(answers);
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
): Promise<{ parley: Home["parley"]; home: Home; server: FakeServer }> {
  const server = await aServer({
    "account.login": () => tokensFor(1),
    "me.get": () => annHerself,
    "chat.list": () => ({ chats: [weekend, withBob], nextCursor: null }),
    ...answers,
  });
  const home = await aVisitor(server);
  const { parley } = home;
  await parley(["login", "--email", "ann@parley.test", "--password-stdin"], { input: "parley-demo\n" });
  server.calls.length = 0;
  return { parley, home, server };
}
