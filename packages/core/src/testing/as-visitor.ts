import type { Input, OperationName, Output } from "@parley/protocol";
import type { Core } from "../core.ts";
import { run } from "../run.ts";
import { visitor } from "./a-person.ts";

export const PASSWORD = "correct horse battery";

/** Calls an operation without a session. */
export function asVisitor(core: Core) {
  return <Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> =>
    run(core, { name, caller: visitor, input });
}

let count = 0;
/** An address that nobody has yet. */
export const freshEmail = () => `person.${process.pid}.${++count}@example.org`;
