import * as z from "zod/mini";
import { routes } from "../routes.ts";
import { operation } from "./operation.ts";
import { Nothing } from "./shared.ts";

export const realtimeOperations = {
  "realtime.ticket": operation({
    ...routes["realtime.ticket"],
    scope: "read",
    cost: "api",
    input: Nothing,
    output: z.object({
      /** Proves this session to the realtime server. Lives one minute. */
      ticket: z.string(),
      /** Where the realtime server is; null: the same host as this answer's, at `port`. */
      url: z.nullable(z.string()),
      port: z.int(),
    }),
    doc: "A short-lived ticket for the Socket.IO handshake.",
    example: {},
  }),
} as const;
