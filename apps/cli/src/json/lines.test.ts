import { InviteId, SessionId } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { recordText } from "../output.ts";
import { commandPaths } from "../testing/command-paths.ts";
import type { Answers } from "../testing/fake-server.ts";
import { aMember, aMessage, ann, bob, weekend } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";
import { type LineName, lines } from "./lines.ts";

const time = "2026-11-20T10:00:00.000Z";
const chat = { ...weekend, lastSeq: 1, unreadCount: 1 };
const message = aMessage(weekend, { seq: 1 });
const member = aMember(bob);
const sessionId = SessionId.parse("0198f2a0-0000-7000-8000-0000000000b2");
const invite = {
  id: InviteId.parse("0198f2a0-0000-7000-8000-0000000000e1"),
  chatId: weekend.id,
  createdBy: ann.id,
  createdAt: time,
  expiresAt: null,
  maxUses: null,
  useCount: 0,
};
const token = {
  id: sessionId,
  name: "Deploy bot",
  scopes: ["write" as const],
  chatIds: null,
  createdAt: time,
  expiresAt: time,
  lastUsedAt: null,
};
const session = {
  id: sessionId,
  kind: "web",
  name: "Firefox",
  userAgent: "Firefox",
  lastAddress: "192.0.2.7",
  createdAt: time,
  lastSeenAt: time,
  isCurrent: false,
  connections: [{ address: "192.0.2.7", connectedAt: time, disconnectedAt: null }],
};
const { title, description, avatar, hasOpenHistory } = weekend;

/** A server on which everything works. */
const answers: Answers = {
  "chat.list": () => ({ chats: [chat], nextCursor: null }),
  "chat.get": () => ({ ...chat, members: [member] }),
  "user.list": () => ({ users: [bob], nextCursor: null }),
  "user.presence": () => ({ presences: [{ userId: bob.id, isOnline: true, lastSeenAt: null }] }),
  "chat.read": () => ({ lastReadSeq: 1, unreadCount: 0 }),
  "message.list": () => ({
    messages: [{ ...message, read: false, readCount: 0 }],
    users: [bob],
    lastSeq: 1,
    readByAllSeq: 0,
  }),
  "message.search": () => ({
    results: [{ message, snippet: [{ text: "message", isMatch: true }] }],
    users: [bob],
    nextCursor: null,
  }),
  "message.send": () => ({ message, duplicate: false, senderReadSeq: 1 }),
  "message.react": () => ({ message: { ...message, reactions: [{ emoji: "👍", userIds: [ann.id] }] } }),
  "message.edit": () => ({ message: { ...message, editedAt: time } }),
  "message.delete": () => ({ message: { ...message, body: "", deletedAt: time } }),
  "chat.create": () => ({ chat, created: true }),
  "chat.update": () => ({ title, description, avatar, hasOpenHistory }),
  "chat.leave": () => ({}),
  "member.add": () => ({ member }),
  "member.remove": () => ({}),
  "member.setRole": ({ role }) => ({ member: { ...member, role } }),
  "invite.create": () => ({ invite, token: "parley_inv_x" }),
  "invite.list": () => ({ invites: [invite] }),
  "invite.revoke": () => ({}),
  "invite.redeem": () => ({ chat, joined: true }),
  "session.list": () => ({ sessions: [session] }),
  "session.revoke": () => ({}),
  "token.create": () => ({ secret: "parley_pat_x", token }),
  "token.list": () => ({ tokens: [token] }),
  "token.revoke": () => ({}),
};

/** What is typed after each command to make it print a line. */
const args: Partial<Record<LineName, string[]>> = {
  whoami: [],
  chats: [],
  unread: [],
  read: [],
  search: ["message"],
  history: ["Weekend"],
  tail: ["Weekend"],
  send: ["Weekend", "-m", "Hello"],
  react: ["Weekend", "1", "👍"],
  edit: ["Weekend", "1", "-m", "Hello"],
  rm: ["Weekend", "1", "--yes"],
  who: ["Weekend"],
  "group create": ["Weekend"],
  "group add": ["Weekend", "@bob"],
  "group remove": ["Weekend", "@bob", "--yes"],
  "group promote": ["Weekend", "@bob"],
  "group demote": ["Weekend", "@bob"],
  "group members": ["Weekend"],
  "group rename": ["Weekend", "Woods"],
  "group leave": ["Weekend", "--yes"],
  "invite create": ["Weekend"],
  "invite list": ["Weekend"],
  "invite revoke": ["Weekend", invite.id, "--yes"],
  "invite join": ["parley_inv_x"],
  "devices list": [],
  "devices revoke": [sessionId, "--yes"],
  "token create": ["Deploy bot"],
  "token list": [],
  "token revoke": [sessionId, "--yes"],
  "config get": ["profile"],
  "config list": [],
  "config check": [],
  keys: [],
};

/** What needs more than a line typed, and is shown elsewhere. */
const elsewhere: readonly LineName[] = [
  "login",
  "watch",
  "outbox list",
  "outbox flush",
  "outbox drop",
  "doctor",
  "export",
];
/** Commands that print no data of their own. */
const silent = ["logout", "config set", "completion", "help", "schema"];

/** Addresses and folders of this run. */
const settled = (line: string) =>
  line.replace(/http:\/\/127\.0\.0\.1:\d+/g, "SERVER").replace(/"\/[^"]*config\.json"/g, '"CONFIG"');

describe("the lines of --json", () => {
  it.each(Object.entries(args) as [LineName, string[]][])("are frozen for %s", async (name, typed) => {
    const { parley } = await signedIn(answers);
    const { out, code } = await parley([...name.split(" "), ...typed, "--json"]);
    expect(code).toBe(0);
    const [line = ""] = out.split("\n");
    expect(keepsTo(name, JSON.parse(line))).toBe(true);
    expect(settled(line)).toMatchSnapshot();
  });

  it("are frozen for login", async () => {
    const { parley } = await signedIn(answers);
    const login = ["login", "--email", "a@b", "--password-stdin", "--json"];
    const { out } = await parley(login, { input: "parley-demo" });
    expect(keepsTo("login", JSON.parse(out))).toBe(true);
    expect(settled(out.trim())).toMatchSnapshot();
  });

  it("are frozen for what waits", async () => {
    const { parley, server } = await signedIn(answers);
    await server[Symbol.asyncDispose]();
    const queued = await parley(["send", weekend.id, "--queue", "--key", "k", "-m", "Hello", "--json"]);
    const listed = await parley(["outbox", "list", "--json"]);
    const dropped = await parley(["outbox", "drop", "--yes", "--json"]);
    for (const [name, { out }] of [
      ["send", queued],
      ["outbox list", listed],
      ["outbox drop", dropped],
    ] as const) {
      expect(keepsTo(name, JSON.parse(out))).toBe(true);
      expect(out.trim().replace(/"createdAt":\d+/, '"createdAt":0')).toMatchSnapshot();
    }
  });

  it("are frozen for events and failures", async () => {
    const event = { event: "message.created", data: { chatId: weekend.id, rev: 1, message } };
    expect(keepsTo("watch", { v: 1, ...event })).toBe(true);
    expect(recordText(event)).toMatchSnapshot();
    const { parley } = await signedIn(answers);
    expect((await parley(["tail", "Nowhere", "--json"])).err).toMatchSnapshot();
  });

  it.each(Object.keys(lines))("are told as JSON Schema for %s", async (name) => {
    const { parley } = await signedIn(answers);
    const { code, out } = await parley(["schema", ...name.split(" ")]);
    expect([code, out]).toEqual([0, expect.stringContaining('"v":{"type":"number","const":1}')]);
    expect(out).not.toContain("additionalProperties");
  });

  it("are described for every command that there is", () => {
    const all = commandPaths().filter(
      (path) => !commandPaths().some((other) => other.startsWith(`${path} `)),
    );
    const described = Object.keys(lines);
    expect(all.filter((path) => !silent.includes(path)).toSorted()).toEqual(described.toSorted());
    expect([...Object.keys(args), ...elsewhere].toSorted()).toEqual(described.toSorted());
  });
});

/** Whether a line has exactly what is described: a field that nobody knows of would be one that nobody keeps. */
function keepsTo(name: LineName, { v, ...line }: { v: number }): boolean {
  expect(v).toBe(1);
  expect(z.parse(lines[name] as z.ZodMiniType, line)).toEqual(line);
  return true;
}
