/** Where a call lives and who may make it. */
export type Route = {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Under `/api/v1`. `{name}` takes the input field of that name. */
  path: string;
  /** `anyone`: no session needed. `session`: any signed-in person; what he may touch is decided in core/access.ts. */
  access: "anyone" | "session";
};

type Method = Route["method"];

/** What anybody may call. Functions and no objects, for written out these tables would be larger in every browser. */
export const byAnyone = <const M extends Method, const P extends string>(method: M, path: P) =>
  ({ method, path, access: "anyone" }) as const;

export const bySession = <const M extends Method, const P extends string>(method: M, path: P) =>
  ({ method, path, access: "session" }) as const;

/**
 * The names and addresses of all calls. Apart from the schemas (operations.ts adds them), because this is all that a
 * client needs to make a call: browsers load 20 KB less.
 */
export const routes = {
  "account.register": byAnyone("POST", "/accounts"),
  "account.login": byAnyone("POST", "/sessions"),
  "account.refresh": byAnyone("POST", "/sessions/refresh"),
  "account.logout": bySession("DELETE", "/sessions/current"),
  "device.authorize": byAnyone("POST", "/devices/authorize"),
  "device.poll": byAnyone("POST", "/devices/poll"),
  "device.preview": bySession("POST", "/devices/preview"),
  "device.approve": bySession("POST", "/devices/approve"),
  "device.deny": bySession("POST", "/devices/deny"),
  "session.list": bySession("GET", "/sessions"),
  "me.get": bySession("GET", "/me"),
  "me.update": bySession("PATCH", "/me"),
  "me.changes": bySession("GET", "/me/changes"),
  "me.delete": bySession("POST", "/me/delete"),
  "draft.set": bySession("POST", "/chats/{chatId}/draft"),
  "draft.list": bySession("GET", "/drafts"),
  "user.list": bySession("GET", "/users"),
  "user.get": bySession("GET", "/users/{userId}"),
  "user.block": bySession("POST", "/users/{userId}/block"),
  "user.unblock": bySession("DELETE", "/users/{userId}/block"),
  "user.blocks": bySession("GET", "/me/blocks"),
  "user.presence": bySession("GET", "/presence"),
  "chat.list": bySession("GET", "/chats"),
  "chat.get": bySession("GET", "/chats/{chatId}"),
  "chat.create": bySession("POST", "/chats"),
  "chat.update": bySession("PATCH", "/chats/{chatId}"),
  "chat.setMine": bySession("PATCH", "/chats/{chatId}/mine"),
  "chat.handOver": bySession("POST", "/chats/{chatId}/owner"),
  "chat.leave": bySession("POST", "/chats/{chatId}/leave"),
  "chat.read": bySession("POST", "/chats/{chatId}/read"),
  "chat.deliver": bySession("POST", "/chats/{chatId}/delivered"),
  "chat.changes": bySession("GET", "/chats/{chatId}/changes"),
  "typing.start": bySession("POST", "/chats/{chatId}/typing"),
  "member.add": bySession("POST", "/chats/{chatId}/members"),
  "member.remove": bySession("DELETE", "/chats/{chatId}/members/{userId}"),
  "member.setRole": bySession("PATCH", "/chats/{chatId}/members/{userId}"),
  "member.ban": bySession("POST", "/chats/{chatId}/bans"),
  "member.unban": bySession("DELETE", "/chats/{chatId}/bans/{userId}"),
  "member.bans": bySession("GET", "/chats/{chatId}/bans"),
  "invite.create": bySession("POST", "/chats/{chatId}/invites"),
  "invite.list": bySession("GET", "/chats/{chatId}/invites"),
  "invite.revoke": bySession("DELETE", "/chats/{chatId}/invites/{inviteId}"),
  "invite.preview": byAnyone("POST", "/invites/preview"),
  "invite.redeem": bySession("POST", "/invites/redeem"),
  "message.send": bySession("POST", "/chats/{chatId}/messages"),
  "message.sendDirect": bySession("POST", "/users/{userId}/messages"),
  "message.forward": bySession("POST", "/chats/{chatId}/messages/{seq}/forward"),
  "message.edit": bySession("PATCH", "/chats/{chatId}/messages/{seq}"),
  "message.delete": bySession("DELETE", "/chats/{chatId}/messages/{seq}"),
  "message.hide": bySession("POST", "/chats/{chatId}/messages/{seq}/hide"),
  "message.react": bySession("POST", "/chats/{chatId}/messages/{seq}/reactions"),
  "message.unreact": bySession("DELETE", "/chats/{chatId}/messages/{seq}/reactions/{emoji}"),
  "message.pin": bySession("POST", "/chats/{chatId}/messages/{seq}/pin"),
  "message.unpin": bySession("DELETE", "/chats/{chatId}/messages/{seq}/pin"),
  "message.pins": bySession("GET", "/chats/{chatId}/pins"),
  "message.readers": bySession("GET", "/chats/{chatId}/messages/{seq}/readers"),
  "message.list": bySession("GET", "/chats/{chatId}/messages"),
  "message.search": bySession("GET", "/search/messages"),
  "message.get": bySession("GET", "/chats/{chatId}/messages/{seq}"),
  "realtime.ticket": bySession("POST", "/realtime/ticket"),
} as const satisfies Record<string, Route>;

/** @returns nothing for a call that few make: those are in rare-routes.ts */
export const routeOf = (name: string): Route | undefined => (routes as Record<string, Route>)[name];

/** The addresses of the calls that carry a file; transfers.ts says what of. */
export const transferPaths = {
  "file.upload": "/files",
  "file.download": "/chats/{chatId}/messages/{seq}/file",
} as const;

/** The addresses of the calls that answer with a stream; streams.ts says of what. Their method is GET. */
export const streamPaths = {
  "chat.export": "/chats/{chatId}/export",
  "me.export": "/me/export",
} as const;
