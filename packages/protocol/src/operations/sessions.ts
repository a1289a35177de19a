import * as z from "zod/mini";
import { Session, SessionId } from "../entities.ts";
import { rareRoutes } from "../rare-routes.ts";
import { routes } from "../routes.ts";
import { operation } from "./operation.ts";
import { Nothing } from "./shared.ts";

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
    ...routes["session.revoke"],
    cost: "api",
    input: z.strictObject({ sessionId: SessionId }),
    output: z.object({}),
    doc: "Sign one of your devices out. Its tokens and sockets end at once.",
    example: { sessionId: "0198f2a0-0000-7000-8000-0000000000b2" },
  }),
  "session.revokeOthers": operation({
    ...rareRoutes["session.revokeOthers"],
    cost: "api",
    input: Nothing,
    output: z.object({ count: z.int() }),
    doc: "Sign all of your devices out but the one that asks. Their tokens and sockets end at once; access tokens stay.",
    example: {},
  }),
} as const;
