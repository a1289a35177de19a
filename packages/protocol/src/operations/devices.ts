import * as z from "zod/mini";
import { text } from "../entities.ts";
import { DEVICE_NAME_MAX_LENGTH, USER_CODE_MAX_LENGTH } from "../limits.ts";
import { routes } from "../routes.ts";
import { Tokens } from "./accounts.ts";
import { operation } from "./operation.ts";
import { Token } from "./shared.ts";

const UserCode = text(1, USER_CODE_MAX_LENGTH);
const exampleUserCode = "WDJB-MJHT";

/** What a device that waits for approval tells of itself, and from where the server has seen it ask. */
const WaitingDevice = z.object({
  userCode: z.string(),
  name: z.string(),
  address: z.string(),
  userAgent: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

/** Signing in on a device that has no browser: the device authorization grant, RFC 8628. */
export const deviceOperations = {
  "device.authorize": operation({
    ...routes["device.authorize"],
    scope: "account",
    cost: "device",
    input: z.strictObject({ name: text(1, DEVICE_NAME_MAX_LENGTH) }),
    output: z.object({
      deviceCode: z.string(),
      userCode: z.string(),
      /** Under the server's address: where a person enters the user code. */
      verificationPath: z.string(),
      /** Seconds until both codes end. */
      expiresIn: z.int(),
      /** Seconds between two polls at least. */
      interval: z.int(),
    }),
    status: () => 201,
    doc: "Ask to be signed in by somebody in a browser (RFC 8628). Show the user code and the address, then call `device.poll`.",
    example: { name: "parley @ laptop" },
  }),
  "device.poll": operation({
    ...routes["device.poll"],
    scope: "account",
    cost: "api",
    input: z.strictObject({ deviceCode: Token }),
    output: z.object({
      status: z.enum(["pending", "slow_down", "denied", "expired", "approved"]),
      /** Seconds to wait before the next poll: more after each one that came too early. */
      interval: z.int(),
      /** With `approved`, once: the code is used up by it. */
      tokens: z.optional(Tokens),
    }),
    doc: "Whether somebody has approved the device. `slow_down` when it asks too often; a code that is over, used or unknown is `expired`.",
    example: { deviceCode: "parley_dc_…" },
  }),
  "device.preview": operation({
    ...routes["device.preview"],
    scope: "account",
    cost: "userCode",
    input: z.strictObject({ userCode: UserCode }),
    output: WaitingDevice,
    doc: "Which device asks under a user code, before it is approved. `not_found` when the code is over, decided, or mistyped; case, spaces and dashes do not matter.",
    example: { userCode: exampleUserCode },
  }),
  "device.approve": operation({
    ...routes["device.approve"],
    scope: "account",
    cost: "userCode",
    input: z.strictObject({ userCode: UserCode }),
    output: z.object({}),
    doc: "Sign the device in as yourself. It gets a session of its own, which `session.revoke` ends.",
    example: { userCode: exampleUserCode },
  }),
  "device.deny": operation({
    ...routes["device.deny"],
    scope: "account",
    cost: "userCode",
    input: z.strictObject({ userCode: UserCode }),
    output: z.object({}),
    doc: "Refuse the device. Its code is worth nothing from then on.",
    example: { userCode: exampleUserCode },
  }),
} as const;
