/** Where a call lives and who may make it. */
export type Route = {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Under `/api/v1`. `{name}` takes the input field of that name. */
  path: string;
  /** `anyone`: no session needed. `session`: any signed-in person; what he may touch is decided in core/access.ts. */
  access: "anyone" | "session";
};

/**
 * The names and addresses of all calls. Apart from the schemas (operations.ts adds them), because this is all that a
 * client needs to make a call: browsers load 20 KB less.
 */
export const routes = {
  "account.register": { method: "POST", path: "/accounts", access: "anyone" },
  "account.login": { method: "POST", path: "/sessions", access: "anyone" },
  "account.refresh": { method: "POST", path: "/sessions/refresh", access: "anyone" },
  "account.logout": { method: "DELETE", path: "/sessions/current", access: "session" },
  "session.list": { method: "GET", path: "/sessions", access: "session" },
  "session.revoke": { method: "DELETE", path: "/sessions/{sessionId}", access: "session" },
  "me.get": { method: "GET", path: "/me", access: "session" },
  "me.update": { method: "PATCH", path: "/me", access: "session" },
  "me.changes": { method: "GET", path: "/me/changes", access: "session" },
  "me.delete": { method: "POST", path: "/me/delete", access: "session" },
  "draft.set": { method: "POST", path: "/chats/{chatId}/draft", access: "session" },
  "draft.list": { method: "GET", path: "/drafts", access: "session" },
  "user.list": { method: "GET", path: "/users", access: "session" },
  "user.get": { method: "GET", path: "/users/{userId}", access: "session" },
  "user.delete": { method: "POST", path: "/users/{userId}/delete", access: "session" },
  "user.block": { method: "POST", path: "/users/{userId}/block", access: "session" },
  "user.unblock": { method: "DELETE", path: "/users/{userId}/block", access: "session" },
  "user.blocks": { method: "GET", path: "/me/blocks", access: "session" },
  "user.presence": { method: "GET", path: "/presence", access: "session" },
  "chat.list": { method: "GET", path: "/chats", access: "session" },
  "chat.get": { method: "GET", path: "/chats/{chatId}", access: "session" },
  "chat.create": { method: "POST", path: "/chats", access: "session" },
  "chat.update": { method: "PATCH", path: "/chats/{chatId}", access: "session" },
  "chat.setMine": { method: "PATCH", path: "/chats/{chatId}/mine", access: "session" },
  "chat.handOver": { method: "POST", path: "/chats/{chatId}/owner", access: "session" },
  "chat.leave": { method: "POST", path: "/chats/{chatId}/leave", access: "session" },
  "chat.read": { method: "POST", path: "/chats/{chatId}/read", access: "session" },
  "chat.deliver": { method: "POST", path: "/chats/{chatId}/delivered", access: "session" },
  "chat.changes": { method: "GET", path: "/chats/{chatId}/changes", access: "session" },
  "typing.start": { method: "POST", path: "/chats/{chatId}/typing", access: "session" },
  "member.add": { method: "POST", path: "/chats/{chatId}/members", access: "session" },
  "member.remove": { method: "DELETE", path: "/chats/{chatId}/members/{userId}", access: "session" },
  "member.setRole": { method: "PATCH", path: "/chats/{chatId}/members/{userId}", access: "session" },
  "member.ban": { method: "POST", path: "/chats/{chatId}/bans", access: "session" },
  "member.unban": { method: "DELETE", path: "/chats/{chatId}/bans/{userId}", access: "session" },
  "member.bans": { method: "GET", path: "/chats/{chatId}/bans", access: "session" },
  "invite.create": { method: "POST", path: "/chats/{chatId}/invites", access: "session" },
  "invite.list": { method: "GET", path: "/chats/{chatId}/invites", access: "session" },
  "invite.revoke": { method: "DELETE", path: "/chats/{chatId}/invites/{inviteId}", access: "session" },
  "invite.preview": { method: "POST", path: "/invites/preview", access: "anyone" },
  "invite.redeem": { method: "POST", path: "/invites/redeem", access: "session" },
  "message.send": { method: "POST", path: "/chats/{chatId}/messages", access: "session" },
  "message.sendDirect": { method: "POST", path: "/users/{userId}/messages", access: "session" },
  "message.forward": { method: "POST", path: "/chats/{chatId}/messages/{seq}/forward", access: "session" },
  "message.edit": { method: "PATCH", path: "/chats/{chatId}/messages/{seq}", access: "session" },
  "message.delete": { method: "DELETE", path: "/chats/{chatId}/messages/{seq}", access: "session" },
  "message.hide": { method: "POST", path: "/chats/{chatId}/messages/{seq}/hide", access: "session" },
  "message.react": { method: "POST", path: "/chats/{chatId}/messages/{seq}/reactions", access: "session" },
  "message.unreact": {
    method: "DELETE",
    path: "/chats/{chatId}/messages/{seq}/reactions/{emoji}",
    access: "session",
  },
  "message.pin": { method: "POST", path: "/chats/{chatId}/messages/{seq}/pin", access: "session" },
  "message.unpin": { method: "DELETE", path: "/chats/{chatId}/messages/{seq}/pin", access: "session" },
  "message.pins": { method: "GET", path: "/chats/{chatId}/pins", access: "session" },
  "message.readers": { method: "GET", path: "/chats/{chatId}/messages/{seq}/readers", access: "session" },
  "message.list": { method: "GET", path: "/chats/{chatId}/messages", access: "session" },
  "message.search": { method: "GET", path: "/search/messages", access: "session" },
  "message.get": { method: "GET", path: "/chats/{chatId}/messages/{seq}", access: "session" },
  "token.create": { method: "POST", path: "/tokens", access: "session" },
  "token.list": { method: "GET", path: "/tokens", access: "session" },
  "token.revoke": { method: "DELETE", path: "/tokens/{tokenId}", access: "session" },
  "webhook.create": { method: "POST", path: "/chats/{chatId}/webhooks", access: "session" },
  "webhook.list": { method: "GET", path: "/chats/{chatId}/webhooks", access: "session" },
  "webhook.revoke": { method: "DELETE", path: "/chats/{chatId}/webhooks/{webhookId}", access: "session" },
  "webhook.post": { method: "POST", path: "/hooks/{secret}", access: "anyone" },
  "realtime.ticket": { method: "POST", path: "/realtime/ticket", access: "session" },
} as const satisfies Record<string, Route>;

/** The addresses of the calls that answer with a stream; streams.ts says of what. Their method is GET. */
export const streamPaths = {
  "chat.export": "/chats/{chatId}/export",
  "me.export": "/me/export",
} as const;
