import {
  type ErrorCode,
  type OperationName,
  type Output,
  operations,
  type ParsedInput,
} from "@parley/protocol";
import type { Caller } from "./actor.ts";
import type { Change } from "./change.ts";
import type { Core } from "./core.ts";
import type { Result } from "./operation.ts";
import { implementations } from "./operations.ts";
import { parseInput } from "./parse-input.ts";
import { signedIn } from "./signed-in.ts";
import { toAppError } from "./to-app-error.ts";
import { requireGrant } from "./tokens/grants.ts";

type AnyImplementation<Name extends OperationName> = (
  caller: Caller,
  input: ParsedInput<Name>,
  core: Core,
) => Promise<Result<Name>>;

type Call<Name extends OperationName> = {
  name: Name;
  caller: Caller;
  input: unknown;
  /** The socket that calls, if one does: it gets the answer and not the push. */
  origin?: string;
};

/**
 * The only way into the domain: parse, rate limit, operation, publish after the commit.
 *
 * @returns the operation's output
 * @throws AppError always, whatever went wrong
 */
export async function run<Name extends OperationName>(core: Core, call: Call<Name>): Promise<Output<Name>> {
  const took = core.metrics.operationSeconds.startTimer();
  let code: ErrorCode | "ok" = "ok";
  try {
    const { access, cost } = operations[call.name];
    const actor = access === "session" && signedIn(call.caller, call.name);
    const input: ParsedInput<Name> = parseInput(call.name, call.input);
    if (actor) requireGrant(actor, call.name, input);
    const attempt = { cost, caller: call.caller, input };
    // The check above made the caller fit; TypeScript cannot follow that through the table.
    const implementation = implementations[call.name] as AnyImplementation<Name>;
    const { output, changes } = await core.rateLimits.during(attempt, () =>
      implementation(call.caller, input, core),
    );
    core.bus.publish(changes.map((change) => withOrigin(change, call.origin)));
    return output;
  } catch (error) {
    const appError = toAppError(error);
    code = appError.code;
    throw appError;
  } finally {
    took();
    core.metrics.operations.inc({ operation: call.name, code });
    core.security.call(call.name, call.caller, code);
  }
}

function withOrigin(change: Change, origin: string | undefined): Change {
  return change.scope === "log" && origin !== undefined ? { ...change, origin } : change;
}
