import * as z from "zod/mini";
import { Time } from "../entities.ts";
import { rareRoutes } from "../rare-routes.ts";
import { operation } from "./operation.ts";
import { Code, Nothing, Password } from "./shared.ts";

const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
const proof = { password: "correct horse battery", code: "123456" };

/** The second factor of an account: a code of an app that only its person has (RFC 6238). */
export const factorOperations = {
  "factor.get": operation({
    ...rareRoutes["factor.get"],
    cost: "api",
    input: Nothing,
    output: z.object({
      /** Since when signing in asks for a code; null: it does not. */
      since: z.nullable(Time),
      /** Recovery codes that were not used. */
      recoveryCodesLeft: z.int(),
    }),
    doc: "Whether signing in as you asks for a second factor.",
    example: {},
  }),
  "factor.begin": operation({
    ...rareRoutes["factor.begin"],
    cost: "api",
    input: z.strictObject({ password: Password }),
    output: z.object({
      /** For the app, in base32. It is told this once. */
      secret: z.string(),
      /** The same as `otpauth:`, for a QR code. */
      uri: z.string(),
    }),
    status: () => 201,
    doc: "Make the secret of a second factor. It is on once `factor.confirm` has seen a code of it; beginning again forgets the one before. `conflict` when one is on.",
    example: { password: "correct horse battery" },
  }),
  "factor.confirm": operation({
    ...rareRoutes["factor.confirm"],
    cost: "api",
    input: z.strictObject({ code: Code }),
    output: RecoveryCodes,
    doc: "Turn the second factor on with a first code of the app. The recovery codes are told this once; each signs in once in place of a code.",
    example: { code: "123456" },
  }),
  "factor.renewCodes": operation({
    ...rareRoutes["factor.renewCodes"],
    cost: "api",
    input: z.strictObject({ password: Password, code: Code }),
    output: RecoveryCodes,
    doc: "Make new recovery codes; those of before are worth nothing from then on.",
    example: proof,
  }),
  "factor.remove": operation({
    ...rareRoutes["factor.remove"],
    cost: "api",
    input: z.strictObject({ password: Password, code: Code }),
    output: z.object({}),
    doc: "Turn the second factor off. Where the server asks everybody for one, nothing else is open to you until you have set up another.",
    example: proof,
  }),
} as const;
