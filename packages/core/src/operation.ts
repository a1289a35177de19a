import type { OperationName, Operations, Output, ParsedInput } from "@parley/protocol";
import type { Actor, Visitor } from "./actor.ts";
import type { Change } from "./change.ts";
import type { Core } from "./core.ts";

/** Operations that need a session see an actor; the others a visitor, whether or not he is signed in. */
type CallerOf<Name extends OperationName> = Operations[Name]["access"] extends "session" ? Actor : Visitor;

export type Result<Name extends OperationName> = { output: Output<Name>; changes: readonly Change[] };

/** One operation, implemented once: who, what, with what. It returns what it changed and never emits. */
export type Implementation<Name extends OperationName> = (
  caller: CallerOf<Name>,
  input: ParsedInput<Name>,
  core: Core,
) => Promise<Result<Name>>;

/** The answer of an operation that changed nothing that others must hear of. */
export function unchanged<Output>(output: Output): { output: Output; changes: readonly Change[] } {
  return { output, changes: [] };
}
