export { type Actor, type Caller, isActor, type Visitor } from "./actor.ts";
export type { Bus, BusListener } from "./bus/bus.ts";
export { createPostgresBus } from "./bus/postgres-bus.ts";
export type { Change, LogChange } from "./change.ts";
export { type Core, createCore } from "./core.ts";
export { type OpenCore, openCore } from "./open-core.ts";
export { run } from "./run.ts";
export { authenticate, type Proof } from "./sessions/authenticate.ts";
