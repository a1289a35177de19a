import { Credentials, SignedIn } from "../plain-socket.ts";
import type { Json } from "./json.ts";
import type { NamedSchemas } from "./named-schemas.ts";
import { answeredId, answerOf, frameId, object } from "./socket-messages.ts";

/** What a socket begins with: who it is. No operation: over REST the same stands in a header. */
const name = "authenticate";
const example = { token: "parley_pat_…" };

export const AUTHENTICATE_DOC =
  "Say who you are, with a bearer token or a ticket from `realtime.ticket`: before anything else, and once.";

/** How it goes over both kinds of socket. */
export function authenticateMessages(named: NamedSchemas): Json {
  const data = named.refTo(Credentials);
  return {
    [`${name}.socketIo.call`]: {
      name,
      summary: "The handshake's `auth`. A refusal is a `connect_error` whose `data` is the error.",
      payload: data,
      examples: [{ payload: example }],
    },
    [`${name}.plain.call`]: {
      name,
      summary: AUTHENTICATE_DOC,
      payload: { ...object({ op: { const: name }, data }, { id: frameId }), additionalProperties: false },
      examples: [{ payload: { id: 1, op: name, data: example } }],
    },
    [`${name}.plain.answer`]: { name, payload: answerOf(SignedIn, named, answeredId) },
  };
}
