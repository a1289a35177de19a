export * from "./entities/access.ts";
export * from "./entities/chats.ts";
export * from "./entities/drafts.ts";
export * from "./entities/ids.ts";
export * from "./entities/messages.ts";
export * from "./entities/people.ts";
export * from "./entities/server.ts";
export * from "./entities/text.ts";
