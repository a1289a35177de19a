import * as z from "zod/mini";
import { Email, Handle, Locale, Me, Name, SessionId, text } from "../entities.ts";
import { DEVICE_NAME_MAX_LENGTH } from "../limits.ts";
import { rareRoutes } from "../rare-routes.ts";
import { routes } from "../routes.ts";
import { operation } from "./operation.ts";
import { Code, NewPassword, Nothing, Password, Proof, Token } from "./shared.ts";

/** As the server makes them, and callers may: 256 random bits behind a mark that tells what leaked. */
const RefreshToken = z
  .string()
  .check(z.regex(/^parley_rt_[\w-]{43}$/, "must be parley_rt_ and 32 bytes in base64url"));

/** What signing in answers, by whatever way. */
export const Tokens = z.object({
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
      password: NewPassword,
      handle: z.optional(Handle),
      locale: z.optional(Locale),
      /** Of an invite to the server or to one of its groups, which one then is in. */
      invite: z.optional(Token),
    }),
    output: z.object({ user: Me }),
    status: () => 201,
    doc: "Create an account. Without a handle one is made from the name. Where the server is by invitation (`server.get`) the token of an invite to it, or to a group, is needed. `conflict` when the email or the handle is taken, `forbidden` when the server does not take you.",
    example: { name: "Ann Lee", email: "ann@example.org", password: "correct horse battery" },
  }),
  "account.login": operation({
    ...routes["account.login"],
    cost: "login",
    input: z.strictObject({
      email: Email,
      password: Password,
      /** Of the account's second factor, if it has one: the six digits of its app, or a recovery code. */
      code: z.optional(Code),
      device: z.optional(
        z.strictObject({ kind: z.enum(["web", "cli", "api"]), name: text(1, DEVICE_NAME_MAX_LENGTH) }),
      ),
    }),
    output: Tokens,
    status: () => 201,
    doc: "Sign in on a device. Unknown email and wrong password answer alike. `code_required` when the password is right and the account has a second factor: call again with its `code`.",
    example: { email: "ann@example.org", password: "correct horse battery" },
  }),
  "account.refresh": operation({
    ...routes["account.refresh"],
    cost: "api",
    input: z.strictObject({
      refreshToken: Token,
      /** The refresh token to come, when the caller makes it himself. */
      next: z.optional(RefreshToken),
    }),
    output: Tokens,
    doc: "Exchange a refresh token for new tokens. Each works once; using one again ends the session. Whoever makes the new one himself (`next`: `parley_rt_` and 32 random bytes in base64url) and keeps it before he asks may repeat the call when the answer is lost: it is the same exchange.",
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
  "account.requestReset": operation({
    ...rareRoutes["account.requestReset"],
    cost: "reset",
    input: z.strictObject({ email: Email }),
    output: z.object({
      /** Whether this server sends mails. Where it does not, its admins make such links. */
      byMail: z.boolean(),
    }),
    doc: "Have a link to a new password sent to your address. Answers alike whether or not it is anybody's.",
    example: { email: "ann@example.org" },
  }),
  "account.reset": operation({
    ...rareRoutes["account.reset"],
    canBeGone: true,
    cost: "reset",
    input: z.strictObject({ token: Token, password: NewPassword }),
    output: z.object({}),
    doc: "Set a new password with the token of such a link, once. All devices are signed out, all access tokens end, and connected identities are disconnected. `gone` when the link has expired, was used or never was.",
    example: { token: "parley_reset_…", password: "correct horse battery" },
  }),
  "account.changePassword": operation({
    ...rareRoutes["account.changePassword"],
    cost: "api",
    input: z.strictObject({ ...Proof, newPassword: NewPassword }),
    output: z.object({}),
    doc: "Set a new password, with the one that you have. All other devices are signed out and all access tokens end. Wrong passwords and codes count as attempts to sign in do. `code_required` when the password is right and the account has a second factor: call again with its `code`.",
    example: { password: "correct horse battery", newPassword: "a better horse battery" },
  }),
  "account.changeEmail": operation({
    ...rareRoutes["account.changeEmail"],
    cost: "reset",
    input: z.strictObject({ ...Proof, email: Email }),
    output: z.object({}),
    doc: "Have a link sent to a new address of yours; yours it is once the link was opened, and the one of now is told. Answers alike whether or not it is anybody's. `forbidden` where the server sends no mails: there its admins change addresses. `code_required` as with `account.changePassword`.",
    example: { password: "correct horse battery", email: "ann.lee@example.org" },
  }),
  "account.confirmEmail": operation({
    ...rareRoutes["account.confirmEmail"],
    canBeGone: true,
    cost: "reset",
    input: z.strictObject({ token: Token }),
    output: z.object({}),
    doc: "Confirm a new address with the token of such a link, once. `gone` when the link has expired, was used or never was; `conflict` when another account has the address by now.",
    example: { token: "parley_email_…" },
  }),
} as const;
