import type { NeededScope } from "@parley/protocol";
import type * as z from "zod/mini";
import type { Actor, Caller } from "./actor.ts";
import type { Core } from "./core.ts";
import { parseBy } from "./parse-input.ts";
import type { Cost } from "./rate-limits.ts";
import { signedIn } from "./signed-in.ts";
import { requireScope } from "./tokens/grants.ts";

type Row = { scope: NeededScope; cost: Cost; input: z.core.$ZodType };

/**
 * What comes before every call that is more than one value in and one out, such as a stream or a file.
 * @returns who calls, and with what
 * @throws AppError unauthenticated, factor_required, invalid_input, forbidden, rate_limited
 */
export async function admit(
  core: Pick<Core, "rateLimits">,
  { scope, cost, input: schema }: Row,
  { caller, input }: { caller: Caller; input: unknown },
): Promise<{ actor: Actor; parsed: unknown }> {
  const actor = signedIn(caller);
  const parsed = parseBy(schema, input);
  requireScope(actor, scope);
  await core.rateLimits.take({ cost, caller, input: parsed });
  return { actor, parsed };
}
