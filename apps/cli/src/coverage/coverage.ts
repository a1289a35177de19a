import type { OperationName, StreamName, TransferName } from "@parley/protocol";

/** Where people reach an operation; or what they use in its place; or a gap, with the day by which it must be closed. */
export type Cell = string | { instead: string } | { gap: string; until: string };
export type Coverage = {
  /** A folder under apps/web/src. */
  web: Cell;
  /** The part of the full-screen terminal. */
  screen: Cell;
  /** What is typed after `parley`, with a flag where that is what does it; several with commas between. */
  command: Cell;
};

const instead = (what: string): Cell => ({ instead: what });
const inside = instead("the client does it by itself");

const admin = (command: string): Coverage => ({
  web: "features/admin",
  screen: instead("parley admin"),
  command,
});

const security = (command: string): Coverage => ({
  web: "features/settings",
  screen: instead("web"),
  command,
});

/** Every operation of the contract, and where it can be reached. One that is missing here does not compile. */
export const coverage = {
  "server.get": {
    web: instead("the sign-up page knows"),
    screen: instead("parley account create"),
    command: "account create",
  },
  "admin.people": admin("admin people"),
  "admin.deactivate": admin("admin deactivate"),
  "admin.reactivate": admin("admin reactivate"),
  "admin.createResetLink": admin("admin reset-link"),
  "admin.changeEmail": admin("admin email"),
  "admin.removeFactor": admin("admin factor-off"),
  "admin.setRole": admin("admin role"),
  "admin.sessions": admin("admin devices"),
  "admin.revokeSession": admin("admin sign-out"),
  "admin.chats": admin("admin chats"),
  "admin.createInvite": admin("admin invite"),
  "admin.invites": admin("admin invites"),
  "admin.revokeInvite": admin("admin uninvite"),
  "admin.settings": admin("admin settings"),
  "admin.updateSettings": admin("admin set"),
  "admin.audit": admin("admin audit"),
  "admin.usage": admin("admin usage"),
  "admin.reports": admin("admin reports"),
  "admin.resolveReport": admin("admin resolve"),
  "report.create": {
    web: "reporting",
    screen: "messages, members",
    command: "report",
  },
  "account.register": {
    web: "features/auth",
    screen: instead("web"),
    command: "account create",
  },
  "account.login": { web: "features/auth", screen: instead("parley login"), command: "login" },
  "account.refresh": { web: instead("a cookie"), screen: inside, command: inside },
  "account.logout": { web: "features/account", screen: instead("parley logout"), command: "logout" },
  "account.requestReset": {
    web: "features/auth",
    screen: instead("web"),
    command: instead("login says which page"),
  },
  "account.reset": {
    web: "features/auth",
    screen: instead("web"),
    command: instead("a browser opens the link"),
  },
  "account.changePassword": security("account password"),
  "account.changeEmail": security("account email"),
  "account.confirmEmail": {
    web: "features/auth",
    screen: instead("web"),
    command: instead("a browser opens the link"),
  },
  "factor.get": security("account factor show"),
  "factor.begin": security("account factor begin"),
  "factor.confirm": security("account factor confirm"),
  "factor.renewCodes": security("account factor renew-codes"),
  "factor.remove": security("account factor off"),
  "device.authorize": {
    web: instead("a browser signs in by itself"),
    screen: instead("parley login"),
    command: "login",
  },
  "device.poll": {
    web: instead("a browser signs in by itself"),
    screen: instead("parley login"),
    command: "login",
  },
  "device.preview": {
    web: "features/device",
    screen: instead("web"),
    command: instead("a browser approves"),
  },
  "device.approve": {
    web: "features/device",
    screen: instead("web"),
    command: instead("a browser approves"),
  },
  "device.deny": { web: "features/device", screen: instead("web"), command: instead("a browser approves") },
  "session.list": { web: "features/settings", screen: "devices", command: "devices list" },
  "session.revoke": {
    web: "features/settings",
    screen: instead("parley devices revoke"),
    command: "devices revoke",
  },
  "session.revokeOthers": security("devices revoke-others"),
  "identity.list": { web: "features/settings", screen: instead("web"), command: instead("web") },
  "identity.begin": { web: "features/settings", screen: instead("web"), command: instead("web") },
  "identity.disconnect": { web: "features/settings", screen: instead("web"), command: instead("web") },
  "me.get": { web: "features/account", screen: "header", command: "whoami, account show" },
  "me.update": { web: "features/settings", screen: "settings", command: "account set" },
  "me.changes": { web: inside, screen: inside, command: inside },
  "me.delete": {
    web: "features/settings",
    screen: instead("web"),
    command: "account delete",
  },
  "me.export": { web: "features/settings", screen: instead("web"), command: "account export" },
  "draft.set": { web: "features/composer", screen: "composer", command: instead("an editor") },
  "draft.list": { web: "features/sidebar", screen: "chat list", command: "drafts" },
  "user.list": { web: "features/people", screen: "switcher", command: "send" },
  "user.get": { web: "features/person", screen: inside, command: instead("who") },
  "user.delete": admin("admin delete"),
  "user.block": { web: "features/person", screen: "members", command: "block" },
  "user.unblock": { web: "features/settings", screen: "settings, members", command: "unblock" },
  "user.blocks": { web: "features/settings", screen: "settings", command: "blocks" },
  "user.presence": { web: "features/chat-header", screen: "title", command: "who" },
  "chat.list": { web: "features/sidebar", screen: "chat list", command: "chats, unread" },
  "chat.get": { web: "features/timeline", screen: "timeline", command: "who, group members" },
  "chat.create": { web: "features/people", screen: "switcher", command: "group create, send" },
  "chat.update": { web: "features/group", screen: "chat menu", command: "group rename" },
  "chat.setMine": {
    web: "features/chat-settings",
    screen: "chat menu",
    command: "chat mute, chat notify, chat pin, chat archive",
  },
  "chat.handOver": { web: "features/group", screen: "members", command: "group hand-over" },
  "chat.leave": { web: "features/group", screen: "chat menu", command: "group leave" },
  "chat.read": { web: "features/timeline", screen: "timeline", command: "read" },
  "chat.deliver": { web: inside, screen: inside, command: inside },
  "chat.changes": { web: inside, screen: inside, command: "watch" },
  "chat.export": { web: "features/group", screen: instead("parley export"), command: "export" },
  "typing.start": {
    web: inside,
    screen: inside,
    command: instead("nobody waits for a script to type"),
  },
  "member.add": { web: "features/people", screen: "chat menu", command: "group add" },
  "member.remove": { web: "features/group", screen: "members", command: "group remove" },
  "member.setRole": { web: "features/group", screen: "members", command: "group promote, group demote" },
  "member.ban": { web: "features/group", screen: "members", command: "group remove" },
  "member.unban": { web: "features/group", screen: "chat menu", command: "group unban" },
  "member.bans": { web: "features/group", screen: "chat menu", command: "group bans" },
  "invite.create": { web: "features/invites", screen: "chat menu", command: "invite create" },
  "invite.list": { web: "features/invites", screen: "chat menu", command: "invite list" },
  "invite.revoke": { web: "features/invites", screen: "chat menu", command: "invite revoke" },
  "invite.preview": { web: "features/join", screen: instead("parley invite join"), command: "invite join" },
  "invite.redeem": { web: "features/join", screen: instead("parley invite join"), command: "invite join" },
  "message.send": { web: "features/composer", screen: "composer", command: "send" },
  "message.sendDirect": {
    web: instead("message.send"),
    screen: instead("message.send"),
    command: instead("send"),
  },
  "message.forward": { web: "features/timeline", screen: "messages", command: "forward" },
  "message.edit": { web: "features/composer", screen: "composer", command: "edit" },
  "message.delete": { web: "features/timeline", screen: "messages", command: "rm" },
  "message.hide": { web: "features/timeline", screen: "messages", command: "rm" },
  "message.react": { web: "features/timeline", screen: "messages", command: "react" },
  "message.unreact": { web: "features/timeline", screen: "messages", command: "react" },
  "message.pin": { web: "features/timeline", screen: "messages", command: "pin" },
  "message.unpin": { web: "features/timeline", screen: "messages", command: "unpin" },
  "message.pins": { web: "features/timeline", screen: "pins", command: "pins" },
  "message.readers": { web: "features/timeline", screen: "messages", command: "readers" },
  "message.list": { web: "features/timeline", screen: "timeline", command: "history, tail, read" },
  "message.search": { web: "features/search", screen: "search", command: "search" },
  "message.get": { web: "features/timeline", screen: inside, command: "download" },
  "file.upload": { web: "features/composer", screen: "attach", command: "send --file" },
  "file.download": { web: "features/timeline", screen: "messages", command: "download" },
  "token.create": { web: "features/settings", screen: instead("parley token"), command: "token create" },
  "token.list": { web: "features/settings", screen: instead("parley token"), command: "token list" },
  "token.revoke": { web: "features/settings", screen: instead("parley token"), command: "token revoke" },
  "webhook.create": { web: "features/group", screen: instead("web"), command: "webhook create" },
  "webhook.list": { web: "features/group", screen: instead("web"), command: "webhook list" },
  "webhook.revoke": { web: "features/group", screen: instead("web"), command: "webhook revoke" },
  "webhook.post": { web: instead("other programs"), screen: instead("curl"), command: instead("curl") },
  "realtime.ticket": { web: inside, screen: inside, command: inside },
} as const satisfies Record<OperationName | StreamName | TransferName, Coverage>;
