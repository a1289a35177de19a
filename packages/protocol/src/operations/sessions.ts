import * as z from "zod/mini";
import { Session, SessionId } from "../entities.ts";
import { rareRoutes } from "../rare-routes.ts";
import { routes } from "../routes.ts";
import { operation } from "./operation.ts";
import { Nothing, SelfProof } from "./shared.ts";

export const sessionOperations = {
  "session.list": operation({
    ...routes["session.list"],
    cost: "api",
    input: Nothing,
    output: z.object({ sessions: z.array(Session) }),
    doc: "Where you are signed in, the last seen first, each with its connections. Access tokens are listed by `token.list`.",
    example: {},
  }),
  "session.revoke": operation({
    ...rareRoutes["session.revoke"],
    cost: "api",
    input: z.strictObject({ sessionId: SessionId, ...SelfProof }),
    output: z.object({}),
    doc: "Sign one of your devices out. Its tokens and sockets end at once. Any but the one that asks takes the `password` of the account, if it has one, and a `code` of its second factor, if one is on: `code_required` as with `account.changePassword`.",
    example: { sessionId: "0198f2a0-0000-7000-8000-0000000000b2", password: "correct horse battery" },
  }),
  "session.revokeOthers": operation({
    ...rareRoutes["session.revokeOthers"],
    cost: "api",
    input: z.strictObject(SelfProof),
    output: z.object({ count: z.int() }),
    doc: "Sign all of your devices out but the one that asks. Their tokens and sockets end at once; access tokens stay. `password` and `code` as with `session.revoke`.",
    example: { password: "correct horse battery" },
  }),
} as const;
