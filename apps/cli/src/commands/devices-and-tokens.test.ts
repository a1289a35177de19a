import { AppError, SessionId } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { askedOf } from "../testing/asked-of.ts";
import { weekend } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

const id = (last: string) => SessionId.parse(`0198f2a0-0000-7000-8000-0000000000${last}`);
const time = "2026-11-20T10:00:00.000Z";

describe("devices", () => {
  const device = (last: string, name: string, isCurrent = false) => ({
    id: id(last),
    kind: "cli",
    name,
    userAgent: "node",
    lastAddress: "192.0.2.7",
    createdAt: time,
    lastSeenAt: time,
    isCurrent,
    connections: [],
  });
  const sessions = [device("b1", "parley @ desk", true), device("b2", "Firefox")];

  it("lists them, the present one marked", async () => {
    const { parley } = await signedIn({ "session.list": () => ({ sessions }) });
    expect((await parley(["devices", "list", "--utc"])).out).toBe(
      `${id("b1")}\tparley @ desk\tcli\t192.0.2.7\t2026-11-20 10:00\tthis device\n` +
        `${id("b2")}\tFirefox\tcli\t192.0.2.7\t2026-11-20 10:00\t\n`,
    );
    const { out } = await parley(["devices", "list", "--json"]);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(sessions.map((session) => ({ v: 1, ...session })));
  });

  it("shows one with its connections, the open one and the ended ones", async () => {
    const address = "192.0.2.7";
    const open = { address, connectedAt: "2026-11-21T09:30:00.000Z", disconnectedAt: null };
    const ended = { address, connectedAt: time, disconnectedAt: "2026-11-20T11:15:00.000Z" };
    const desk = { ...device("b1", "parley @ desk", true), connections: [open, ended] };
    const { parley } = await signedIn({
      "session.list": () => ({ sessions: [desk, device("b2", "Firefox")] }),
    });
    expect((await parley(["devices", "show", id("b1"), "--utc"])).out).toBe(
      `id\t${id("b1")}\nname\tparley @ desk\nkind\tcli\nprogram\tnode\nlast address\t192.0.2.7\n` +
        "signed in\t2026-11-20 10:00\nlast seen\t2026-11-20 10:00\n\tthis device\n" +
        "connection\tsince 2026-11-21 09:30, from 192.0.2.7\n" +
        "connection\t2026-11-20 10:00 to 2026-11-20 11:15, from 192.0.2.7\n",
    );
    expect((await parley(["devices", "show", id("b2")])).out).toContain("It has not been connected yet.");
    expect(JSON.parse((await parley(["devices", "show", id("b1"), "--json"])).out)).toEqual({
      v: 1,
      ...desk,
    });
    expect((await parley(["devices", "show", "0198f2a1"])).code).toBe(4);
  });

  const server = (hasPassword: boolean) => ({
    "session.list": () => ({ sessions }),
    "identity.list": () => ({ identities: [], hasPassword }),
  });
  const ends = [
    ["session.revoke", ["devices", "revoke", id("b2")], { sessionId: id("b2") }],
    ["session.revokeOthers", ["devices", "revoke-others"], {}],
  ] as const;
  const password = "old horse";
  const code = "123 456";
  const asking = (input: { code?: string }) => {
    if (input.code !== code) throw new AppError("code_required");
    return { count: 1 };
  };

  it.each(ends)("%s takes the password, typed or from stdin", async (name, typed, input) => {
    const { answers, asked } = askedOf({ [name]: () => ({ count: 1 }) });
    const { parley } = await signedIn({ ...server(true), ...answers });
    const script = [...typed, "--yes", "--password-stdin"];
    expect((await parley(script, { input: `${password}\n` })).code).toBe(0);
    const person = await parley([...typed], { input: `y\r${password}\r`, isTyping: true });
    expect([person.code, person.err]).toEqual([0, expect.stringMatching(/out\?.*Your password: /s)]);
    expect(person.err).not.toContain(password);
    expect(asked).toEqual(Array(2).fill([name, { ...input, password }]));
    expect((await parley([...typed, "--yes"])).err).toContain("--password-stdin");
    expect(asked).toHaveLength(2);
  });

  it.each(ends)("%s takes the code once the server asks for it", async (name, typed, input) => {
    const { answers, asked } = askedOf({ [name]: asking });
    const { parley } = await signedIn({ ...server(true), ...answers });
    const script = [...typed, "--yes", "--password-stdin"];
    expect((await parley(script, { input: `${password}\n${code}\n` })).code).toBe(0);
    expect(asked.map(([, given]) => given)).toEqual([
      { ...input, password },
      { ...input, password, code },
    ]);
    expect((await parley(script, { input: `${password}\n` })).code).toBe(3);
  });

  it.each(ends)("%s asks for no password where there is none", async (name, typed, input) => {
    const { answers, asked } = askedOf({ [name]: () => ({ count: 1 }) });
    const { parley } = await signedIn({ ...server(false), ...answers });
    expect((await parley([...typed, "--yes"])).code).toBe(0);
    expect(asked).toEqual([[name, input]]);
  });

  it("signs another one out, never this one", async () => {
    const { answers, asked } = askedOf({ "session.revoke": () => ({}) });
    const { parley } = await signedIn({ ...server(true), ...answers });
    expect(await parley(["devices", "revoke", id("b1"), "--yes"])).toMatchObject({
      code: 6,
      err: expect.stringContaining("parley logout"),
    });
    expect(await parley(["devices", "revoke", "0198", "--yes"])).toMatchObject({
      code: 2,
      err: expect.stringContaining(`${id("b2")}  Firefox`),
    });
    expect(asked).toEqual([]);
    const ended = await parley(["devices", "revoke", id("b2"), "--yes", "--password-stdin"], { input: "x" });
    expect(ended.out).toBe(`${id("b2")}\n`);
  });
});

describe("tokens", () => {
  const token = {
    id: id("b3"),
    name: "Deploy bot",
    scopes: ["read" as const, "write" as const],
    chatIds: null,
    createdAt: time,
    expiresAt: time,
    lastUsedAt: null,
  };

  it("are printed once, alone on stdout", async () => {
    const { answers, asked } = askedOf({ "token.create": () => ({ secret: "parley_pat_x", token }) });
    const { parley } = await signedIn(answers);
    const flags = ["--scope", "read", "write", "--chat", "Weekend", "--days", "30"];
    const made = await parley(["token", "create", "Deploy bot", ...flags]);
    expect(made).toEqual({ code: 0, out: "parley_pat_x\n", err: expect.stringContaining("this once") });
    await parley(["token", "create", "Backup"]);
    expect(asked).toEqual([
      [
        "token.create",
        { name: "Deploy bot", scopes: ["read", "write"], chatIds: [weekend.id], expiresInDays: 30 },
      ],
      ["token.create", { name: "Backup", scopes: ["read"], expiresInDays: 90 }],
    ]);
    expect(await parley(["token", "create", "x", "--scope", "admin"])).toMatchObject({
      code: 2,
      err: "Error: --scope <scopes...> does not take admin, only: read, write\n  See parley token create --help.\n",
    });
  });

  it("are listed and ended", async () => {
    const { answers, asked } = askedOf({ "token.revoke": () => ({}) });
    const { parley } = await signedIn({ "token.list": () => ({ tokens: [token] }), ...answers });
    expect((await parley(["token", "list", "--utc"])).out).toBe(
      `${token.id}\tDeploy bot\tread,write\tall\t2026-11-20 10:00\tnever\n`,
    );
    expect(JSON.parse((await parley(["token", "list", "--json"])).out)).toEqual({ v: 1, ...token });
    expect((await parley(["token", "revoke", token.id])).code).toBe(2);
    expect((await parley(["token", "revoke", token.id, "--yes"])).out).toBe(`${token.id}\n`);
    expect(asked).toEqual([["token.revoke", { tokenId: token.id }]]);
  });
});
