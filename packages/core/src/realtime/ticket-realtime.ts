import { TICKET_SECONDS } from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";
import { signToken } from "../sessions/signed-tokens.ts";

export const ticketRealtime: Implementation<"realtime.ticket"> = async (
  { sessionId },
  _input,
  { keys, realtime },
) => {
  const ticket = signToken(keys, { purpose: "ticket", sessionId, seconds: TICKET_SECONDS });
  return unchanged({ ticket, ...realtime });
};
