export { hasAccounts } from "./accounts/has-accounts.ts";
export { type Actor, type Caller, isActor, type Visitor } from "./actor.ts";
export type { Bus, BusListener } from "./bus/bus.ts";
export { createPostgresBus } from "./bus/postgres-bus.ts";
export type { Change, HintChange, LogChange, PresenceChange } from "./change.ts";
export { type Core, createCore } from "./core.ts";
export {
  readChatHeads,
  readChatLog,
  readEndedSessions,
  readMarkNews,
  readMembers,
  readOwnNews,
} from "./delivery/read-for-delivery.ts";
export { type OpenCore, openCore } from "./open-core.ts";
export {
  closeDeadConnections,
  logConnections,
  type SocketLog,
} from "./presence/log-connections.ts";
export { NODE_BEAT_MS } from "./presence/node-times.ts";
export { type PresenceNews, readPresenceFor, readPresenceNews } from "./presence/read-presence-news.ts";
export { run } from "./run.ts";
export { runStream } from "./run-stream.ts";
export { authenticate, type Proof } from "./sessions/authenticate.ts";
export { forgetOldSessions } from "./sessions/forget-old-sessions.ts";
export { toAppError } from "./to-app-error.ts";
export { mayHear } from "./tokens/grants.ts";
