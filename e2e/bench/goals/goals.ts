import type { Goal } from "../bench.ts";
import { acknowledgementWhenBusy, acknowledgementWhenQuiet } from "./acknowledgement.ts";
import { bigChat } from "./big-chat.ts";
import { chatList } from "./chat-list.ts";
import { connections } from "./connections.ts";
import { delivery } from "./delivery.ts";
import { groups } from "./groups.ts";
import { growth } from "./growth.ts";
import { history } from "./history.ts";
import { hotChat } from "./hot-chat.ts";
import { oneToOne } from "./one-to-one.ts";
import { partitions } from "./partitions.ts";
import { reading } from "./reading.ts";
import { resend } from "./resend.ts";
import { rest } from "./rest.ts";
import { twoNodes } from "./two-nodes.ts";
import { withoutBatch } from "./without-batch.ts";

/** What is measured, in the order in which each round does it. Some share a run: 3 is in 2, 12 in 11, 19 in 15. */
export const goals: readonly Goal[] = [
  oneToOne,
  withoutBatch,
  acknowledgementWhenQuiet,
  acknowledgementWhenBusy,
  delivery,
  hotChat,
  resend,
  groups,
  bigChat,
  connections,
  history,
  chatList,
  twoNodes,
  reading,
  rest,
  growth,
  partitions,
];
