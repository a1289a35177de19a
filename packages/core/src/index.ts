export { type Actor, type Caller, isActor, type Visitor } from "./actor.ts";
export type { Bus, BusListener } from "./bus/bus.ts";
export { createPostgresBus } from "./bus/postgres-bus.ts";
export type { Change, HintChange, LogChange } from "./change.ts";
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
export { run } from "./run.ts";
export { runStream } from "./run-stream.ts";
export { authenticate, type Proof } from "./sessions/authenticate.ts";
export { toAppError } from "./to-app-error.ts";
export { mayHear } from "./tokens/grants.ts";
