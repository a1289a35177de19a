import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InviteId, ReportId, SessionId, WebhookId } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { recordText } from "../output.ts";
import { commandPaths } from "../testing/command-paths.ts";
import type { Answers } from "../testing/fake-server.ts";
import { aFile, aMember, aMessage, ann, annHerself, bob, weekend } from "../testing/people.ts";
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
const webhook = {
  id: WebhookId.parse("0198f2a0-0000-7000-8000-0000000000d1"),
  chatId: weekend.id,
  name: "Build server",
  botId: bob.id,
  createdBy: ann.id,
  createdAt: time,
  lastUsedAt: null,
};
const person = {
  ...bob,
  email: "bob@example.org",
  role: "member" as const,
  createdAt: time,
  deactivatedAt: null,
  lastSeenAt: time,
  sessionCount: 1,
  hasSecondFactor: false,
};
const adminChat = {
  id: weekend.id,
  title: "Weekend",
  owner: ann,
  memberCount: 2,
  messageCount: 1,
  createdAt: time,
  lastActivityAt: time,
};
const { chatId: _ofGroup, ...bareInvite } = invite;
const serverInvite = { ...bareInvite, note: "New colleagues", maxUses: 1 };
const settings = {
  name: "Parley",
  registration: "open" as const,
  secondFactor: "optional" as const,
  refusesWords: false,
  words: ["casino"],
};
const entry = {
  id: "0198f2a0-0000-7000-8000-0000000000a9",
  at: time,
  actor: ann,
  action: "person.roleChanged" as const,
  target: bob,
  details: { role: "admin" },
  address: "192.0.2.7",
  userAgent: "Firefox",
};
const report = {
  id: ReportId.parse("0198f2a0-0000-7000-8000-0000000000d2"),
  reporter: ann,
  subject: bob,
  reason: "spam" as const,
  note: "Again",
  chatId: weekend.id,
  context: [
    { seq: 1, senderId: bob.id, senderName: bob.name, body: "Buy", createdAt: time, isReported: true },
  ],
  createdAt: time,
  resolvedAt: null,
  resolvedBy: null,
  outcome: null,
};
const { title, description, avatar, hasOpenHistory } = weekend;

/** A server on which everything works. */
const answers: Answers = {
  "report.create": () => ({ reportId: report.id }),
  "admin.people": () => ({ people: [person], nextCursor: null }),
  "admin.deactivate": () => ({}),
  "admin.reactivate": () => ({}),
  "admin.createResetLink": () => ({ path: "/reset#parley_rst_x", expiresAt: "2026-11-20T12:00:00.000Z" }),
  "admin.removeFactor": () => ({}),
  "user.delete": () => ({}),
  "admin.changeEmail": () => ({}),
  "account.changePassword": () => ({}),
  "account.changeEmail": () => ({}),
  "factor.get": () => ({ since: time, recoveryCodesLeft: 9 }),
  "factor.begin": () => ({ secret: "JBSWY3DP", uri: "otpauth://totp/Parley:ann?secret=JBSWY3DP" }),
  "factor.confirm": () => ({ recoveryCodes: ["0000-1111-2222-3333"] }),
  "factor.renewCodes": () => ({ recoveryCodes: ["0000-1111-2222-3333"] }),
  "factor.remove": () => ({}),
  "session.revokeOthers": () => ({ count: 2 }),
  "admin.setRole": () => ({}),
  "admin.sessions": () => ({ sessions: [session] }),
  "admin.revokeSession": () => ({}),
  "admin.chats": () => ({ chats: [adminChat], nextCursor: null }),
  "admin.createInvite": () => ({ invite: serverInvite, token: "parley_srv_x" }),
  "admin.invites": () => ({ invites: [serverInvite] }),
  "admin.revokeInvite": () => ({}),
  "admin.settings": () => settings,
  "admin.updateSettings": () => settings,
  "admin.audit": () => ({ entries: [entry], nextCursor: null }),
  "admin.usage": () => ({ days: [{ day: "2026-11-20", messages: 3, writers: 2, newPeople: 1 }] }),
  "admin.reports": () => ({ reports: [report], nextCursor: null }),
  "admin.resolveReport": () => ({}),
  "me.update": () => annHerself,
  "me.delete": () => ({}),
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
  "message.forward": () => ({ message, duplicate: false, senderReadSeq: 1 }),
  "message.pin": () => ({ message: { ...message, pinnedAt: time } }),
  "message.unpin": () => ({ message }),
  "message.pins": () => ({ messages: [{ ...message, pinnedAt: time }], users: [bob] }),
  "message.readers": () => ({ readers: [{ userId: bob.id, isRead: true, readAt: time }], users: [bob] }),
  "draft.list": () => ({ drafts: [{ chatId: weekend.id, body: "See you", version: 2, updatedAt: time }] }),
  "user.block": () => ({}),
  "user.unblock": () => ({}),
  "user.blocks": () => ({ users: [bob] }),
  "chat.setMine": () => weekend.mine,
  "chat.handOver": () => ({ member: { ...member, role: "owner" } }),
  "member.bans": () => ({ users: [bob] }),
  "member.unban": () => ({}),
  "webhook.create": () => ({ webhook, secret: "parley_hook_x", path: "/api/v1/hooks" }),
  "webhook.list": () => ({ webhooks: [webhook] }),
  "webhook.revoke": () => ({}),
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
  report: ["Weekend", "1", "--reason", "spam"],
  "admin people": ["bob"],
  "admin deactivate": [`@${bob.handle}`, "--yes"],
  "admin delete": [`@${bob.handle}`, "--yes"],
  "admin reactivate": [`@${bob.handle}`],
  "admin reset-link": [`@${bob.handle}`],
  "admin factor-off": [`@${bob.handle}`],
  "admin email": [`@${bob.handle}`, "new@example.org"],
  "admin role": [`@${bob.handle}`, "admin"],
  "admin devices": [`@${bob.handle}`],
  "admin sign-out": [`@${bob.handle}`, sessionId, "--yes"],
  "admin chats": [],
  "admin invite": ["New colleagues"],
  "admin invites": [],
  "admin uninvite": [serverInvite.id],
  "admin settings": [],
  "admin set": ["word-list", "on"],
  "admin audit": ["--by", `@${bob.handle}`],
  "admin usage": ["--days", "1"],
  "admin reports": [],
  "admin resolve": [report.id, "acted"],
  "account show": [],
  "account set": ["about", "Back on Monday"],
  "account password": ["--password-stdin"],
  "account email": ["new@example.org", "--password-stdin"],
  "account factor show": [],
  "account factor begin": ["--password-stdin"],
  "account factor confirm": ["--password-stdin"],
  "account factor renew-codes": ["--password-stdin"],
  "account factor off": ["--password-stdin"],
  "account delete": ["--yes", "--password-stdin"],
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
  forward: ["Weekend", "1", "@bob"],
  pin: ["Weekend", "1"],
  unpin: ["Weekend", "1"],
  pins: ["Weekend"],
  readers: ["Weekend", "1"],
  who: ["Weekend"],
  drafts: [],
  block: ["@bob"],
  unblock: ["@bob"],
  blocks: [],
  "chat mute": ["Weekend", "--for", "8h"],
  "chat unmute": ["Weekend"],
  "chat notify": ["Weekend", "mentions"],
  "chat pin": ["Weekend"],
  "chat unpin": ["Weekend"],
  "chat archive": ["Weekend"],
  "chat unarchive": ["Weekend"],
  "chat mark-unread": ["Weekend"],
  "group create": ["Weekend"],
  "group add": ["Weekend", "@bob"],
  "group remove": ["Weekend", "@bob", "--yes"],
  "group promote": ["Weekend", "@bob"],
  "group demote": ["Weekend", "@bob"],
  "group hand-over": ["Weekend", "@bob", "--yes"],
  "group bans": ["Weekend"],
  "group unban": ["Weekend", "@bob"],
  "group members": ["Weekend"],
  "group rename": ["Weekend", "Woods"],
  "group leave": ["Weekend", "--yes"],
  "invite create": ["Weekend"],
  "invite list": ["Weekend"],
  "invite revoke": ["Weekend", invite.id, "--yes"],
  "invite join": ["parley_inv_x"],
  "webhook create": ["Weekend", "Build server"],
  "webhook list": ["Weekend"],
  "webhook revoke": ["Weekend", webhook.id, "--yes"],
  "devices list": [],
  "devices show": [sessionId],
  "devices revoke": [sessionId, "--yes", "--password-stdin"],
  "devices revoke-others": ["--yes", "--password-stdin"],
  "token create": ["Deploy bot"],
  "token list": [],
  "token revoke": [sessionId, "--yes"],
  "config get": ["profile"],
  "config list": [],
  "config check": [],
  themes: [],
  keys: [],
};

/** What needs more than a line typed, and is shown elsewhere. */
const elsewhere: readonly LineName[] = [
  "login",
  "account create",
  "account export",
  "watch",
  "outbox list",
  "outbox flush",
  "outbox drop",
  "download",
  "doctor",
  "export",
];
/** Commands that print no data of their own. */
const silent = ["logout", "config set", "completion", "help", "import", "schema"];

/** Addresses and folders of this run. */
const settled = (line: string) =>
  line
    .replace(/(?:http:\/\/|(?<=@))127\.0\.0\.1:\d+/g, "SERVER")
    .replace(/"\/[^"]*config\.json"/g, '"CONFIG"');

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

  it("are frozen for files", async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), "parley-lines-"));
    const carrying = {
      ...aMessage(weekend, { seq: 1, file: aFile({ size: 1 }) }),
      read: false,
      readCount: 0,
    };
    const { parley } = await signedIn({ ...answers, "message.get": () => carrying }, (_, response) =>
      response.writeHead(200).end("x"),
    );
    const { out } = await parley(["download", "Weekend", "1", "-o", folder.path, "--json"]);
    expect(keepsTo("download", JSON.parse(out))).toBe(true);
    expect(out.trim().replace(folder.path, "FOLDER")).toMatchSnapshot();
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
    expect(out).not.toContain('"additionalProperties":false');
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
