export * from "./entities.ts";
export * from "./errors.ts";
export * from "./events.ts";
export * from "./limits.ts";
export * from "./operations.ts";
export * from "./permissions.ts";
export * from "./read-state.ts";
export * from "./socket.ts";
