import { AppError, operationNames, streamNames, transferNames } from "@parley/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Caller } from "./actor.ts";
import { authenticate } from "./sessions/authenticate.ts";
import { visitor } from "./testing/a-person.ts";
import { asVisitor, freshEmail, PASSWORD } from "./testing/as-visitor.ts";
import { authorizationMatrix, type Scene } from "./testing/authorization-matrix.ts";
import { callByName } from "./testing/call-by-name.ts";
import { fingerprint } from "./testing/fingerprint.ts";
import { inputFrom } from "./testing/input-from.ts";
import { createPrincipals, type Principals, principals } from "./testing/principals.ts";
import { type CallName, isReading, verdictOf } from "./testing/verdict-of.ts";
import { createWorld, type World } from "./testing/world.ts";

const absentId = "0198f2a0-0000-7000-8000-0000000000ff";

let world: World;
let actors: Principals;
let email: string;
beforeAll(async () => {
  world = await createWorld();
  email = freshEmail();
  await asVisitor(world.core)("account.register", { name: "Account", email, password: PASSWORD });
  actors = await createPrincipals(world);
});
afterAll(() => world.close());

/** A new group, and what the call is made with there. */
async function prepare(name: CallName): Promise<object> {
  const { people, aGroup } = actors;
  const scene: Scene = { world, ...people, chatId: await aGroup(), email };
  return authorizationMatrix[name].input?.(scene) ?? inputFrom(name, scene);
}

/** From the proof to the output, as the edges go. */
async function call(proof: string | null, name: CallName, input: object): Promise<void> {
  const caller: Caller = proof === null ? visitor : await authenticate(world.core, visitor, { token: proof });
  await callByName(world.core, { name, caller, input });
}

const refusalOf = (attempted: Promise<void>): Promise<AppError | undefined> =>
  attempted.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    },
  );

/** @returns why it is refused; that it then changes nothing is a part of it, and so it is for calls that only read */
async function attempt(proof: string | null, name: CallName, input: object): Promise<AppError | undefined> {
  const before = { stored: await fingerprint(world.core.db.pool), published: world.published.length };
  const refusal = await refusalOf(call(proof, name, input));
  if (!refusal && !isReading(name)) return undefined;
  expect(await fingerprint(world.core.db.pool)).toEqual(before.stored);
  expect(world.published).toHaveLength(before.published);
  return refusal;
}

const bodyOf = (refusal: AppError | undefined) => JSON.stringify(refusal?.toBody());

describe.each<CallName>([...operationNames, ...streamNames, ...transferNames])("%s", (name) => {
  /** What was prepared and is still as it was. */
  let prepared: Promise<object> | undefined;

  test.each(principals.map((principal) => ({ principal, verdict: verdictOf(name, principal) })))(
    "$principal: $verdict",
    async ({ principal, verdict }) => {
      prepared ??= prepare(name);
      const input = await prepared;
      for (const proof of await actors.proofsOf(principal)) {
        const refusal = await attempt(proof, name, input);
        expect(refusal?.code ?? "ok").toBe(verdict);
        if (verdict !== "not_found") continue;
        const absence = await attempt(proof, name, aboutNothing(input));
        expect(bodyOf(refusal)).toBe(bodyOf(absence));
      }
      if (verdict === "ok" && !isReading(name)) prepared = undefined;
    },
  );
});

/** The same with the id of something that does not exist. */
function aboutNothing(input: object): object {
  const ids = { tokenId: absentId, sessionId: absentId, chatId: absentId, chatIds: [absentId] };
  const fields = Object.entries(ids).filter(([field]) => field in input);
  return { ...input, ...Object.fromEntries(fields) };
}
