import * as z from "zod/mini";
import { Registration } from "../entities.ts";
import { rareRoutes } from "../rare-routes.ts";
import { operation } from "./operation.ts";
import { Nothing } from "./shared.ts";

export const serverOperations = {
  "server.get": operation({
    ...rareRoutes["server.get"],
    cost: "api",
    input: Nothing,
    output: z.object({ name: z.string(), registration: Registration }),
    doc: "What this server is called, and who may make an account on it: anybody, who has an invite, or nobody.",
    example: {},
  }),
} as const;
