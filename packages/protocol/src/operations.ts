import type * as z from "zod/mini";
import { accountOperations } from "./operations/accounts.ts";
import { adminOperations } from "./operations/admin.ts";
import { chatOperations } from "./operations/chats.ts";
import { deviceOperations } from "./operations/devices.ts";
import { draftOperations } from "./operations/drafts.ts";
import { factorOperations } from "./operations/factors.ts";
import { identityOperations } from "./operations/identities.ts";
import { inviteOperations } from "./operations/invites.ts";
import { meOperations } from "./operations/me.ts";
import { memberOperations } from "./operations/members.ts";
import { messageReadOperations } from "./operations/message-reads.ts";
import { messageOperations } from "./operations/messages.ts";
import { realtimeOperations } from "./operations/realtime.ts";
import { reportOperations } from "./operations/reports.ts";
import { serverOperations } from "./operations/server.ts";
import { serverInviteOperations } from "./operations/server-invites.ts";
import { sessionOperations } from "./operations/sessions.ts";
import { tokenOperations } from "./operations/tokens.ts";
import { userOperations } from "./operations/users.ts";
import { webhookOperations } from "./operations/webhooks.ts";

/** The contract: every call that Parley understands, over REST and over sockets alike. */
export const operations = {
  ...serverOperations,
  ...adminOperations,
  ...serverInviteOperations,
  ...reportOperations,
  ...accountOperations,
  ...factorOperations,
  ...deviceOperations,
  ...sessionOperations,
  ...identityOperations,
  ...meOperations,
  ...draftOperations,
  ...userOperations,
  ...chatOperations,
  ...memberOperations,
  ...inviteOperations,
  ...messageOperations,
  ...messageReadOperations,
  ...tokenOperations,
  ...webhookOperations,
  ...realtimeOperations,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
/** What the caller writes: defaults may be left out. Ids may be plain strings. */
export type Input<Name extends OperationName> = z.input<Operations[Name]["input"]>;
/** What the implementation sees: parsed, with defaults. */
export type ParsedInput<Name extends OperationName> = z.output<Operations[Name]["input"]>;
export type Output<Name extends OperationName> = z.output<Operations[Name]["output"]>;
export const operationNames = Object.keys(operations) as OperationName[];
