import * as z from "zod/mini";
import { Identity, IdentityId } from "../entities.ts";
import { rareRoutes } from "../rare-routes.ts";
import { operation } from "./operation.ts";
import { Nothing } from "./shared.ts";

export const identityOperations = {
  "identity.list": operation({
    ...rareRoutes["identity.list"],
    cost: "api",
    input: Nothing,
    output: z.object({
      identities: z.array(Identity),
      /** Whether there is a password beside them. */
      hasPassword: z.boolean(),
    }),
    doc: "Whom you sign in with elsewhere, the earliest connected first. They are connected in a browser, at the provider.",
    example: {},
  }),
  "identity.disconnect": operation({
    ...rareRoutes["identity.disconnect"],
    cost: "api",
    input: z.strictObject({ identityId: IdentityId }),
    output: z.object({}),
    doc: "Sign in with it no more. `conflict` when it is the only way in: set a password first.",
    example: { identityId: "0198f2a0-0000-7000-8000-0000000000d4" },
  }),
} as const;
