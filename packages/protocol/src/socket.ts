import type { ErrorBody } from "./error-body.ts";
import type { EventData, EventName } from "./events.ts";
import type { Input, OperationName, Output } from "./operations.ts";

/** Every acknowledgement: the output, or the error. */
export type Answer<Data> = { ok: true; data: Data } | { ok: false; error: ErrorBody };

/** Socket.IO's typed events, for both ends. Calls carry the operation's name. */
export type ClientToServerEvents = {
  [Name in OperationName]: (input: Input<Name>, answer: (answer: Answer<Output<Name>>) => void) => void;
};
export type ServerToClientEvents = { [Name in EventName]: (data: EventData<Name>) => void };

/** What a client proves itself with in the handshake's `auth`. */
export type HandshakeAuth = { ticket: string } | { token: string };
