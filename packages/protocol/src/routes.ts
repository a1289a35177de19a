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
  "me.get": { method: "GET", path: "/me", access: "session" },
  "me.update": { method: "PATCH", path: "/me", access: "session" },
  "user.list": { method: "GET", path: "/users", access: "session" },
  "user.get": { method: "GET", path: "/users/{userId}", access: "session" },
  "chat.list": { method: "GET", path: "/chats", access: "session" },
  "chat.get": { method: "GET", path: "/chats/{chatId}", access: "session" },
  "chat.create": { method: "POST", path: "/chats", access: "session" },
  "chat.leave": { method: "POST", path: "/chats/{chatId}/leave", access: "session" },
  "chat.read": { method: "POST", path: "/chats/{chatId}/read", access: "session" },
  "chat.changes": { method: "GET", path: "/chats/{chatId}/changes", access: "session" },
  "member.add": { method: "POST", path: "/chats/{chatId}/members", access: "session" },
  "member.remove": { method: "DELETE", path: "/chats/{chatId}/members/{userId}", access: "session" },
  "message.send": { method: "POST", path: "/chats/{chatId}/messages", access: "session" },
  "message.list": { method: "GET", path: "/chats/{chatId}/messages", access: "session" },
  "message.get": { method: "GET", path: "/chats/{chatId}/messages/{seq}", access: "session" },
  "realtime.ticket": { method: "POST", path: "/realtime/ticket", access: "session" },
} as const satisfies Record<string, Route>;
