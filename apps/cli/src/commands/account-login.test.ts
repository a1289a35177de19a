import { AppError } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { identityOf } from "../config.ts";
import { createTerminalStorage } from "../storage/terminal-storage.ts";
import { annHerself, tokensFor, weekend } from "../testing/people.ts";
import { aServer, aVisitor, signedIn } from "../testing/signed-in.ts";

describe("signing in and out", () => {
  it("asks to sign in with the command that does it", async () => {
    const server = await aServer();
    const { parley } = await aVisitor(server);
    const { code, err } = await parley(["chats"]);
    expect({ code, err }).toEqual({
      code: 3,
      err: expect.stringContaining(`parley login --server ${server.url}`),
    });
    expect(server.calls).toEqual([]);
  });

  it("remembers the server that was signed in to", async () => {
    const { parley, server } = await signedIn();
    const { out } = await parley(["whoami", "--json"], { env: { PARLEY_SERVER: "" } });
    expect(JSON.parse(out)).toMatchObject({ v: 1, handle: "ann", server: server.url });
  });

  it("sends the password from stdin without its line break", async () => {
    let password = "";
    const { parley } = await signedIn({
      "account.login": (input) => {
        password = input.password;
        return tokensFor(1);
      },
    });
    await parley(["login", "--email", "a@b", "--password-stdin"], { input: " secret \r\n" });
    expect(password).toBe(" secret ");
  });

  it("names the missing flag where nobody can be asked", async () => {
    const { parley } = await signedIn();
    expect(await parley(["login"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--email is missing"),
    });
    const withEmail = await parley(["login", "--email", "a@b"]);
    expect(withEmail).toMatchObject({ code: 2, err: expect.stringContaining("--password-stdin is missing") });
  });

  it("says plainly that email or password are wrong", async () => {
    const { parley } = await signedIn({
      "account.login": () => {
        throw new AppError("unauthenticated");
      },
    });
    const result = await parley(["login", "--email", "a@b", "--password-stdin"], { input: "wrong" });
    expect(result).toMatchObject({
      code: 3,
      err: expect.stringContaining(
        "The email or the password is not right. If you have forgotten the password, open http",
      ),
    });
  });

  it("ends the former session when somebody signs in again", async () => {
    const ended: (string | undefined)[] = [];
    const { parley } = await signedIn({
      "account.logout": (_, token) => {
        ended.push(token);
        return {};
      },
    });
    await parley(["login", "--email", "a@b", "--password-stdin"], { input: "parley-demo" });
    expect(ended).toEqual(["access-1"]);
  });

  it("revokes the session and forgets it", async () => {
    const { parley, server } = await signedIn({ "account.logout": () => ({}) });
    expect((await parley(["logout"])).code).toBe(0);
    expect(server.calls).toEqual(["account.logout"]);
    expect((await parley(["whoami"])).code).toBe(3);
  });

  it("asks what becomes of unsent messages before it ends the session", async () => {
    const { parley, home, server } = await signedIn({ "account.logout": () => ({}) });
    const { storagePath } = await identityOf(home.env, { server: server.url });
    const { outbox } = createTerminalStorage({ storagePath });
    const message = { clientId: "c", chatId: weekend.id, senderId: annHerself.id, body: "Hi", createdAt: 0 };
    await outbox.put({ ...message, state: "queued" });
    const asked = await parley(["logout"]);
    expect(asked).toMatchObject({ code: 2, err: expect.stringMatching(/1 message is not sent.*--unsent/s) });
    expect(server.calls).toEqual([]);
    expect((await parley(["logout", "--unsent", "keep"])).code).toBe(0);
    expect(await outbox.load(annHerself.id)).toHaveLength(1);
    await parley(["login", "--email", "a@b", "--password-stdin"], { input: "parley-demo" });
    expect((await parley(["logout", "--unsent", "delete"])).code).toBe(0);
    expect(await outbox.load(annHerself.id)).toEqual([]);
  });

  it("keeps the session when the server could not be told", async () => {
    const { parley, server } = await signedIn();
    await server[Symbol.asyncDispose]();
    expect((await parley(["logout"])).code).toBe(8);
    expect((await parley(["whoami"])).code).toBe(8);
  });

  it("never takes one server's session to another", async () => {
    const { parley } = await signedIn();
    const other = await aServer();
    expect((await parley(["whoami", "--server", other.url])).code).toBe(3);
    expect(other.calls).toEqual([]);
  });

  it("keeps several identities apart", async () => {
    const { parley } = await signedIn();
    expect((await parley(["whoami", "--profile", "work"])).code).toBe(3);
    expect((await parley(["whoami", "--profile", "../work"])).code).toBe(2);
  });

  it("uses PARLEY_TOKEN as it is", async () => {
    const { parley } = await signedIn({ "me.get": (_, token) => ({ ...annHerself, name: token ?? "" }) });
    expect((await parley(["whoami"], { env: { PARLEY_TOKEN: "from-env" } })).out).toContain(
      "from-env (@ann)",
    );
  });
});
