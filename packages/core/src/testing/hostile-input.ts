import type { ChatId, OperationName } from "@parley/protocol";
import * as fc from "fast-check";

/** What a chat that the caller cannot see, and one that he can, are called. */
export type Ids = { chatId: ChatId; hiddenChatId: ChatId; userId: string };

/** Input that would be carried out, if nobody spoiled it. */
function goodInput(name: OperationName, { chatId, userId }: Ids): Record<string, unknown> {
  const inputs: Record<OperationName, Record<string, unknown>> = {
    "account.register": {
      name: "New",
      email: "new@example.org",
      password: "short",
      handle: "new",
      locale: "en",
    },
    "account.login": { email: "ann@example.org", password: "", device: { kind: "api", name: "Device" } },
    "account.refresh": { refreshToken: "parley_rt_x" },
    "account.logout": {},
    "me.get": {},
    "me.update": { name: "Ann", about: "", locale: "en", avatar: "face:1" },
    "me.changes": { since: 0, limit: 1 },
    "me.delete": { handle: "somebody" },
    "draft.set": { chatId, body: "hi", baseVersion: 0 },
    "draft.list": {},
    "user.list": { query: "a", limit: 1, cursor: "W10" },
    "user.get": { userId },
    "user.block": { userId },
    "user.unblock": { userId },
    "user.blocks": {},
    "chat.list": { limit: 1, cursor: "W10" },
    "chat.get": { chatId },
    "chat.create": { kind: "group", title: "Title", memberIds: [userId] },
    "chat.update": { chatId, title: "Title", description: "", avatar: "color:1", hasOpenHistory: true },
    "chat.setMine": {
      chatId,
      mutedUntil: "2030-01-01T00:00:00Z",
      notificationLevel: "mentions",
      isPinned: true,
      isArchived: true,
      isMarkedUnread: true,
    },
    "chat.handOver": { chatId, userId },
    "chat.leave": { chatId },
    "chat.read": { chatId, seq: 1 },
    "chat.deliver": { chatId, seq: 1 },
    "chat.changes": { chatId, since: 0, limit: 1 },
    "member.add": { chatId, userId },
    "member.remove": { chatId, userId },
    "member.setRole": { chatId, userId, role: "admin" },
    "invite.create": { chatId, expiresInHours: 1, maxUses: 1 },
    "invite.list": { chatId },
    "invite.revoke": { chatId, inviteId: someId },
    "invite.preview": { token: "parley_inv_x" },
    "invite.redeem": { token: "parley_inv_x" },
    "message.send": { chatId, clientId: "1", body: "hi", replyToSeq: 1 },
    "message.sendDirect": { userId, clientId: "1", body: "hi", replyToSeq: 1 },
    "message.forward": { chatId, seq: 1, toChatId: chatId, clientId: "1" },
    "message.edit": { chatId, seq: 1, body: "ho" },
    "message.delete": { chatId, seq: 1 },
    "message.hide": { chatId, seq: 1 },
    "message.react": { chatId, seq: 1, emoji: "👍" },
    "message.unreact": { chatId, seq: 1, emoji: "👍" },
    "message.pin": { chatId, seq: 1 },
    "message.unpin": { chatId, seq: 1 },
    "message.pins": { chatId },
    "message.readers": { chatId, seq: 1 },
    "message.search": {
      query: "hi",
      chatId,
      senderId: userId,
      since: "2020-01-01T00:00:00Z",
      until: "2030-01-01T00:00:00Z",
      has: "link",
      limit: 1,
      cursor: "W10",
    },
    "message.list": { chatId, limit: 1, offset: 0 },
    "message.get": { chatId, seq: 1 },
    "token.create": { name: "Bot", scopes: ["read"], chatIds: [chatId], expiresInDays: 1 },
    "token.list": {},
    "token.revoke": { tokenId: someId },
    "webhook.create": { chatId, name: "Bot" },
    "webhook.list": { chatId },
    "webhook.revoke": { chatId, webhookId: someId },
    "webhook.post": { secret: "parley_hook_x", text: "hi", clientId: "1" },
    "typing.start": { chatId },
    "realtime.ticket": {},
  };
  return inputs[name];
}

const encode = (place: unknown) => Buffer.from(JSON.stringify(place)).toString("base64url");
const someId = "0198f2a0-0000-7000-8000-0000000000ff";
const deep = JSON.parse(`${"[".repeat(500)}${"]".repeat(500)}`);
const polluting = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}');

const values: unknown[] = [
  ...[null, true, false, [], {}, [null], deep, polluting, Buffer.from("bytes")],
  ...[-1, 0, 0.5, 2 ** 31 - 1, 2 ** 31, 2 ** 53, Number.MAX_VALUE, Number.NaN, Number.POSITIVE_INFINITY],
  ...["", " ", "\0", "a\0b", "\ud800", "\udc00\ud800", "\u202e", "\u001b[31m", "\u0301".repeat(10_000)],
  ...["x".repeat(70_000), "1", "-1", "1e309", "NaN", "null", "__proto__", "constructor", "toString"],
  ...["' OR 1=1 --", "%", "\\", "{}", "[]", "../../etc/passwd", "$1", "☃", someId, someId.toUpperCase()],
  ...[
    encode(["a\0", someId]),
    encode(["0000-01-01T00:00:00Z", someId]),
    encode([1e308, someId]),
    encode([-1, "x"]),
  ],
  ...[encode([1, someId]), encode(["a", someId]), encode(polluting), "W10", "W10=", "!"],
];

/** The good input with each field in turn, and one more, holding each of the values that are known to hurt. */
export function hostileInputs(name: OperationName, ids: Ids): Record<string, unknown>[] {
  const good = goodInput(name, ids);
  const fields = [...Object.keys(good), "surprise"];
  return fields.flatMap((field) =>
    [...values, undefined, ids.hiddenChatId].map((value) => ({ ...good, [field]: value })),
  );
}

/** One of those, or with a value that nobody has thought of, or something else altogether. Some of it is good. */
export function anyHostileInput(name: OperationName, ids: Ids): fc.Arbitrary<unknown> {
  const good = goodInput(name, ids);
  const value = fc.oneof(fc.constantFrom(...values), fc.anything(), fc.string({ unit: "binary" }));
  const spoiled = fc
    .tuple(fc.constantFrom(...Object.keys(good), "surprise"), value)
    .map(([field, wrong]) => ({ ...good, [field]: wrong }));
  return fc.oneof({ weight: 4, arbitrary: spoiled }, { weight: 1, arbitrary: value });
}
