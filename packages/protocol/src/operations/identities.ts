import * as z from "zod/mini";
import { Identity, IdentityId } from "../entities.ts";
import { rareRoutes } from "../rare-routes.ts";
import { operation } from "./operation.ts";
import { Nothing, Proof } from "./shared.ts";

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
  "identity.begin": operation({
    ...rareRoutes["identity.begin"],
    cost: "api",
    input: z.strictObject(Proof),
    output: z.object({
      /** Lets the browser of this session go to a provider and connect it. Lives five minutes. */
      pass: z.string(),
    }),
    status: () => 201,
    doc: "Show that it is you before a provider is connected. `conflict` when there is no password: set one first. `code_required` as with `account.changePassword`.",
    example: { password: "correct horse battery" },
  }),
  "identity.disconnect": operation({
    ...rareRoutes["identity.disconnect"],
    cost: "api",
    input: z.strictObject({ identityId: IdentityId, ...Proof }),
    output: z.object({}),
    doc: "Sign in with it no more. `conflict` when there is no password, so that it may be the only way in: set one first. `code_required` as with `account.changePassword`.",
    example: {
      identityId: "0198f2a0-0000-7000-8000-0000000000d4",
      password: "correct horse battery",
    },
  }),
} as const;
