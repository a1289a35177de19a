import type { OperationName } from "@parley/protocol";
import { adminActs } from "./replay-admin-acts.ts";
import { chatActs } from "./replay-chat-acts.ts";
import { messageActs } from "./replay-message-acts.ts";
import { ownActs } from "./replay-own-acts.ts";
import type { ReplayRow } from "./replay-row.ts";

/** Every operation of the contract, and how it is carried out. One without a row does not compile. */
export const replayActs: Record<OperationName, ReplayRow> = {
  ...adminActs,
  ...ownActs,
  ...chatActs,
  ...messageActs,
};
