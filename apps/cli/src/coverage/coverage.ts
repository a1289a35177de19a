import type { OperationName, StreamName } from "@parley/protocol";

/** Where people reach an operation; or what they use in its place; or a gap, with the day by which it must be closed. */
export type Cell = string | { instead: string } | { gap: string; until: string };
export type Coverage = {
  /** A folder under apps/web/src. */
  web: Cell;
  /** The part of the full-screen terminal. */
  screen: Cell;
  /** What is typed after `parley`; several with commas between. */
  command: Cell;
};

const NEXT = "2027-03-31";
const gap = (why: string): Cell => ({ gap: why, until: NEXT });
const instead = (what: string): Cell => ({ instead: what });
const inside = instead("the client does it by itself");
const screenGap = gap("the screen is being built");
const commandGap = gap("no command yet");

/** Every operation of the contract, and where it can be reached. One that is missing here does not compile. */
export const coverage = {
  "account.register": {
    web: "features/auth",
    screen: instead("web"),
    command: gap("sign up in the browser"),
  },
  "account.login": { web: "features/auth", screen: instead("parley login"), command: "login" },
  "account.refresh": { web: instead("a cookie"), screen: inside, command: inside },
  "account.logout": { web: "features/account", screen: instead("parley logout"), command: "logout" },
  "session.list": { web: "features/settings", screen: screenGap, command: "devices list" },
  "session.revoke": { web: "features/settings", screen: screenGap, command: "devices revoke" },
  "me.get": { web: "features/account", screen: "header", command: "whoami" },
  "me.update": { web: "features/settings", screen: screenGap, command: commandGap },
  "me.changes": { web: inside, screen: inside, command: inside },
  "me.delete": {
    web: "features/settings",
    screen: instead("web"),
    command: gap("for good, so the browser first"),
  },
  "me.export": { web: "features/settings", screen: instead("web"), command: commandGap },
  "draft.set": { web: "features/composer", screen: "composer", command: instead("an editor") },
  "draft.list": { web: "features/sidebar", screen: "chat list", command: commandGap },
  "user.list": { web: "features/people", screen: "switcher", command: "send" },
  "user.get": { web: "features/person", screen: inside, command: instead("who") },
  "user.delete": { web: gap("administration has no page yet"), screen: instead("web"), command: commandGap },
  "user.block": { web: "features/person", screen: screenGap, command: commandGap },
  "user.unblock": { web: "features/settings", screen: screenGap, command: commandGap },
  "user.blocks": { web: "features/settings", screen: screenGap, command: commandGap },
  "user.presence": { web: "features/chat-header", screen: "title", command: "who" },
  "chat.list": { web: "features/sidebar", screen: "chat list", command: "chats, unread" },
  "chat.get": { web: "features/timeline", screen: "timeline", command: "who, group members" },
  "chat.create": { web: "features/people", screen: "switcher", command: "group create, send" },
  "chat.update": { web: "features/group", screen: screenGap, command: "group rename" },
  "chat.setMine": { web: "features/chat-settings", screen: screenGap, command: commandGap },
  "chat.handOver": { web: "features/group", screen: screenGap, command: commandGap },
  "chat.leave": { web: "features/group", screen: screenGap, command: "group leave" },
  "chat.read": { web: "features/timeline", screen: "timeline", command: "read" },
  "chat.deliver": { web: inside, screen: inside, command: inside },
  "chat.changes": { web: inside, screen: inside, command: "watch" },
  "chat.export": { web: "features/group", screen: instead("parley export"), command: "export" },
  "typing.start": {
    web: inside,
    screen: inside,
    command: instead("nobody waits for a script to type"),
  },
  "member.add": { web: "features/people", screen: screenGap, command: "group add" },
  "member.remove": { web: "features/group", screen: screenGap, command: "group remove" },
  "member.setRole": { web: "features/group", screen: screenGap, command: "group promote, group demote" },
  "member.ban": { web: "features/group", screen: screenGap, command: "group remove" },
  "member.unban": { web: "features/group", screen: screenGap, command: instead("group add") },
  "member.bans": { web: "features/group", screen: screenGap, command: commandGap },
  "invite.create": { web: "features/invites", screen: screenGap, command: "invite create" },
  "invite.list": { web: "features/invites", screen: screenGap, command: "invite list" },
  "invite.revoke": { web: "features/invites", screen: screenGap, command: "invite revoke" },
  "invite.preview": { web: "features/join", screen: instead("parley invite join"), command: "invite join" },
  "invite.redeem": { web: "features/join", screen: instead("parley invite join"), command: "invite join" },
  "message.send": { web: "features/composer", screen: "composer", command: "send" },
  "message.sendDirect": {
    web: instead("message.send"),
    screen: instead("message.send"),
    command: instead("send"),
  },
  "message.forward": { web: "features/timeline", screen: screenGap, command: commandGap },
  "message.edit": { web: "features/composer", screen: "composer", command: "edit" },
  "message.delete": { web: "features/timeline", screen: "messages", command: "rm" },
  "message.hide": { web: "features/timeline", screen: "messages", command: "rm" },
  "message.react": { web: "features/timeline", screen: "messages", command: "react" },
  "message.unreact": { web: "features/timeline", screen: "messages", command: "react" },
  "message.pin": { web: "features/timeline", screen: screenGap, command: commandGap },
  "message.unpin": { web: "features/timeline", screen: screenGap, command: commandGap },
  "message.pins": { web: "features/timeline", screen: screenGap, command: commandGap },
  "message.readers": { web: "features/timeline", screen: "messages", command: commandGap },
  "message.list": { web: "features/timeline", screen: "timeline", command: "history, tail, read" },
  "message.search": { web: "features/search", screen: "search", command: "search" },
  "message.get": { web: "features/timeline", screen: inside, command: instead("history") },
  "token.create": { web: "features/settings", screen: instead("parley token"), command: "token create" },
  "token.list": { web: "features/settings", screen: instead("parley token"), command: "token list" },
  "token.revoke": { web: "features/settings", screen: instead("parley token"), command: "token revoke" },
  "webhook.create": { web: "features/group", screen: instead("web"), command: commandGap },
  "webhook.list": { web: "features/group", screen: instead("web"), command: commandGap },
  "webhook.revoke": { web: "features/group", screen: instead("web"), command: commandGap },
  "webhook.post": { web: instead("other programs"), screen: instead("curl"), command: instead("curl") },
  "realtime.ticket": { web: inside, screen: inside, command: inside },
} as const satisfies Record<OperationName | StreamName, Coverage>;
