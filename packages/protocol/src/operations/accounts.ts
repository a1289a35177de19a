import * as z from "zod/mini";
import { Email, Handle, Locale, Me, Name, SessionId, text } from "../entities.ts";
import { DEVICE_NAME_MAX_LENGTH, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from "../limits.ts";
import { routes } from "../routes.ts";
import { operation } from "./operation.ts";
import { Nothing, Token } from "./shared.ts";

const Tokens = z.object({
  accessToken: z.string(),
  /** Seconds until the access token ends. */
  expiresIn: z.int(),
  refreshToken: z.string(),
  sessionId: SessionId,
  user: Me,
});

export const accountOperations = {
  "account.register": operation({
    ...routes["account.register"],
    cost: "register",
    input: z.strictObject({
      name: Name,
      email: Email,
      password: text(PASSWORD_MIN_LENGTH, PASSWORD_MAX_LENGTH),
      handle: z.optional(Handle),
      locale: z.optional(Locale),
    }),
    output: z.object({ user: Me }),
    status: () => 201,
    doc: "Create an account. Without a handle one is made from the name. `conflict` when the email or the handle is taken.",
    example: { name: "Ann Lee", email: "ann@example.org", password: "correct horse battery" },
  }),
  "account.login": operation({
    ...routes["account.login"],
    cost: "login",
    input: z.strictObject({
      email: Email,
      password: z.string().check(z.minLength(1), z.maxLength(PASSWORD_MAX_LENGTH)),
      device: z.optional(
        z.strictObject({ kind: z.enum(["web", "cli", "api"]), name: text(1, DEVICE_NAME_MAX_LENGTH) }),
      ),
    }),
    output: Tokens,
    status: () => 201,
    doc: "Sign in on a device. Unknown email and wrong password answer alike.",
    example: { email: "ann@example.org", password: "correct horse battery" },
  }),
  "account.refresh": operation({
    ...routes["account.refresh"],
    cost: "api",
    input: z.strictObject({ refreshToken: Token }),
    output: Tokens,
    doc: "Exchange a refresh token for new tokens. Each works once; using one again ends the session.",
    example: { refreshToken: "parley_rt_…" },
  }),
  "account.logout": operation({
    ...routes["account.logout"],
    scope: "read",
    cost: "api",
    input: Nothing,
    output: z.object({}),
    doc: "Sign this device out. Its tokens and sockets end at once.",
    example: {},
  }),
} as const;
