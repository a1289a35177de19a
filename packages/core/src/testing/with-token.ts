import type { Input, OperationName, Output } from "@parley/protocol";
import type { Core } from "../core.ts";
import { run } from "../run.ts";
import { authenticate } from "../sessions/authenticate.ts";
import { visitor } from "./a-person.ts";

/** Calls operations as whoever has the bearer token: an access token, or a personal one. */
export function withToken(core: Core, token: string) {
  return async <Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> =>
    run(core, { name, caller: await authenticate(core, visitor, { token }), input });
}
