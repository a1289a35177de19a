import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError, type Registration } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { identityOf } from "../config.ts";
import { createTerminalStorage } from "../storage/terminal-storage.ts";
import { askedOf } from "../testing/asked-of.ts";
import { annHerself, tokensFor, weekend } from "../testing/people.ts";
import { aServer, aVisitor, signedIn } from "../testing/signed-in.ts";

const taken = (path: string) => () => {
  throw new AppError("conflict", { fields: [{ path, message: "taken" }] });
};

const registering = (registration: Registration) => ({
  "server.get": () => ({ name: "Parley", registration }),
});
const open = registering("open");

describe("account", () => {
  it("shows by its names what can be set", async () => {
    const { parley } = await signedIn();
    expect((await parley(["account", "show"])).out.split("\n")).toEqual([
      "email\tann@parley.test",
      "name\tAnn Lee",
      "handle\tann",
      "about\t",
      "language\tnone",
      "avatar\tnone",
      "presence\ton",
      "receipts\ton",
      "",
    ]);
  });

  it.each([
    [["name", "Ann L."], { name: "Ann L." }],
    [["handle", "@Ann"], { handle: "ann" }],
    [["about", ""], { about: "" }],
    [["language", "ru"], { locale: "ru" }],
    [["language", "none"], { locale: null }],
    [["avatar", "face:12"], { avatar: "face:12" }],
    [["avatar", "none"], { avatar: null }],
    [["presence", "off"], { sharesPresence: false }],
    [["receipts", "on"], { hasReceipts: true }],
  ])("sets %j alone", async (typed, fields) => {
    const { answers, asked } = askedOf({ "me.update": () => annHerself });
    const { parley } = await signedIn(answers);
    expect((await parley(["account", "set", ...typed])).code).toBe(0);
    expect(asked).toEqual([["me.update", fields]]);
  });

  it.each([
    ["language", "de"],
    ["presence", "true"],
    ["receipts", "toString"],
    ["email", "a@b"],
  ])("refuses %s %s and names the choices", async (key, value) => {
    const { parley, server } = await signedIn();
    const { code, err } = await parley(["account", "set", key, value]);
    expect([code, err]).toEqual([2, expect.stringMatching(/on, off|en, ru, none|name, handle/)]);
    expect(server.calls).toEqual([]);
  });

  it("says that a handle is somebody else's", async () => {
    const { parley } = await signedIn({ "me.update": taken("handle") });
    const result = await parley(["account", "set", "handle", "bob"]);
    expect(result).toMatchObject({ code: 6, err: expect.stringContaining("This handle is taken.") });
  });
});

describe("account create", () => {
  const create = ["account", "create", "--name", "Ann Lee", "--email", "ann@parley.test", "--password-stdin"];

  it("signs this device in with what it made", async () => {
    const { answers, asked } = askedOf({
      ...open,
      "account.register": () => ({ user: annHerself }),
      "account.login": () => tokensFor(1),
    });
    const { parley } = await aVisitor(await aServer({ "me.get": () => annHerself, ...answers }));
    const { code, err } = await parley([...create, "--handle", "@Ann"], { input: "parley-demo\n" });
    expect([code, err]).toEqual([0, expect.stringContaining("as Ann Lee (@ann)")]);
    expect(asked).toMatchObject([
      ["server.get", {}],
      [
        "account.register",
        { name: "Ann Lee", email: "ann@parley.test", password: "parley-demo", handle: "ann" },
      ],
      ["account.login", { email: "ann@parley.test", password: "parley-demo", device: { kind: "cli" } }],
    ]);
    expect((await parley(["whoami"])).code).toBe(0);
  });

  it("sends whoever has one to the sign-in", async () => {
    const server = await aServer({ ...open, "account.register": taken("email") });
    const { parley } = await aVisitor(server);
    const result = await parley(create, { input: "parley-demo" });
    expect(result).toMatchObject({ code: 6, err: expect.stringContaining("parley login") });
    expect(server.calls).toEqual(["server.get", "account.register"]);
  });

  it.each(["https://chat.test/sign-up#parley_sinv_x", "parley_sinv_x"])(
    "takes an invite: %s",
    async (invite) => {
      const { answers, asked } = askedOf({
        "account.register": () => ({ user: annHerself }),
        "account.login": () => tokensFor(1),
      });
      const { parley } = await aVisitor(await aServer(answers));
      expect(await parley([...create, invite], { input: "parley-demo" })).toMatchObject({ code: 0 });
      expect(asked[0]).toMatchObject(["account.register", { invite: "parley_sinv_x" }]);
    },
  );

  it("asks for an invite before anything else where one is needed, and says so where nobody can be asked", async () => {
    const { parley } = await aVisitor(await aServer(registering("invite")));
    expect(await parley(create, { input: "parley-demo" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("<invite> is missing"),
    });
    const asking = await parley(["account", "create"], { input: "\x03", isTyping: true });
    expect(asking).toMatchObject({ code: 130, err: expect.stringContaining("Your invite link: ") });
  });

  it("says at once that a server takes nobody", async () => {
    const { parley } = await aVisitor(await aServer(registering("closed")));
    expect(await parley(create)).toMatchObject({
      code: 5,
      err: expect.stringContaining("takes no new accounts"),
    });
  });

  it("names the flag that is missing where nobody can be asked", async () => {
    const { parley } = await aVisitor(await aServer(open));
    expect(await parley(["account", "create"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--name"),
    });
  });
});

describe("account delete", () => {
  const withoutPassword = { "identity.list": () => ({ identities: [], hasPassword: false }) };

  it("deletes and forgets once it is told to", async () => {
    const { answers, asked } = askedOf({ "me.delete": () => ({}) });
    const { parley, home, server } = await signedIn(answers);
    expect(await parley(["account", "delete"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--yes"),
    });
    expect(asked).toEqual([]);
    const input = "old horse\n";
    expect((await parley(["account", "delete", "--yes", "--password-stdin"], { input })).out).toBe("@ann\n");
    expect(asked).toEqual([["me.delete", { handle: "ann", password: "old horse" }]]);
    const { sessionPath } = await identityOf(home.env, { server: server.url });
    await expect(stat(sessionPath)).rejects.toMatchObject({ code: "ENOENT" });
  });

  /** Ann, signed in with a message that waits and a chat kept, where the answer to `account delete` is lost. */
  async function atLostAnswer({ isAway }: { isAway: () => boolean }) {
    let isGone = false;
    const known = <Answer>(answer: Answer) => {
      if (isAway()) throw new AppError("unavailable");
      if (isGone) throw new AppError("unauthenticated");
      return answer;
    };
    const { parley, home, server } = await signedIn({
      ...withoutPassword,
      "me.get": () => known(annHerself),
      "account.refresh": () => known(tokensFor(2)),
      "me.delete": () => {
        isGone = true;
        throw new AppError("unavailable");
      },
    });
    const { storagePath } = await identityOf(home.env, { server: server.url });
    const { outbox, cache } = createTerminalStorage({ storagePath });
    const waiting = { clientId: "c", chatId: weekend.id, senderId: annHerself.id, body: "Hi", createdAt: 0 };
    await outbox.put({ ...waiting, state: "queued" });
    await cache.write(annHerself.id, { put: [{ version: 1, key: "head" } as never], remove: [] });
    const kept = async () => [await outbox.load(annHerself.id), await cache.read(annHerself.id)];
    return { parley, kept };
  }

  it("forgets all of it although the answer is lost, once the server does not know the session", async () => {
    const { parley, kept } = await atLostAnswer({ isAway: () => false });
    expect(await parley(["account", "delete", "--yes"])).toMatchObject({ code: 0, out: "@ann\n" });
    expect(await kept()).toEqual([[], []]);
    expect((await parley(["whoami"])).err).toContain("not signed in");
  });

  it("forgets all of it later where the server is away", async () => {
    let asked = 0;
    const { parley, kept } = await atLostAnswer({ isAway: () => ++asked === 2 });
    expect(await parley(["account", "delete", "--yes"])).toMatchObject({
      code: 8,
      err: expect.stringContaining("did not say whether the account is deleted"),
    });
    expect((await kept()).map(({ length }) => length)).toEqual([1, 1]);
    expect((await parley(["whoami"])).code).toBe(3);
    expect(await kept()).toEqual([[], []]);
  });

  it("forgets nothing when the server refuses", async () => {
    const { parley } = await signedIn(withoutPassword);
    expect((await parley(["account", "delete", "--yes"])).code).toBe(4);
    expect((await parley(["whoami"])).code).toBe(0);
  });
});

describe("where a second factor is on", () => {
  const cases = [
    ["account.changePassword", ["password"], ["old horse", "new horse"]],
    ["account.changeEmail", ["email", "new@parley.test"], ["old horse"]],
    ["me.delete", ["delete", "--yes"], ["old horse"]],
  ] as const;
  const code = "123 456";
  const asking = (input: { code?: string }) => {
    if (input.code !== code) throw new AppError(input.code ? "invalid_input" : "code_required");
    return {};
  };

  it.each(cases)("%s takes the code from stdin, after all else", async (name, typed, secrets) => {
    const { answers, asked } = askedOf({ [name]: asking });
    const { parley } = await signedIn(answers);
    const input = [...secrets, code, ""].join("\n");
    expect((await parley(["account", ...typed, "--password-stdin"], { input })).code).toBe(0);
    expect(asked).toMatchObject([
      [name, expect.not.objectContaining({ code })],
      [name, { code }],
    ]);
  });

  it.each(cases)(
    "%s says so in a script that has none, and that a code is wrong",
    async (name, typed, secrets) => {
      const { parley } = await signedIn({ [name]: asking });
      const command = ["account", ...typed, "--password-stdin"];
      const without = await parley(command, { input: secrets.join("\n") });
      expect(without).toMatchObject({ code: 3, err: expect.stringContaining("second factor") });
      expect((await parley(command, { input: [...secrets, "0"].join("\n") })).code).toBe(2);
      expect((await parley(["whoami"])).code).toBe(0);
    },
  );

  it("asks a person for it, once the server does", async () => {
    const { parley } = await signedIn({ "account.changeEmail": asking });
    const command = ["account", "email", "new@parley.test"];
    const { code: exit, err } = await parley(command, { input: `old horse\r${code}\r`, isTyping: true });
    expect([exit, err]).toEqual([0, expect.stringMatching(/Your password: .*Code of/s)]);
  });
});

describe("account export", () => {
  it("leaves no file behind when the server refuses", async () => {
    const { parley, home } = await signedIn();
    const path = join(home.dir, "me.ndjson");
    expect((await parley(["account", "export", "--output", path])).code).toBe(4);
    await expect(readFile(path)).rejects.toMatchObject({ code: "ENOENT" });
  });
});
