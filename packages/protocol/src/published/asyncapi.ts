import { type EventName, events } from "../events.ts";
import { API_VERSION } from "../limits.ts";
import { type OperationName, operationNames, operations } from "../operations.ts";
import { PLAIN_SOCKET_PATH } from "../plain-socket.ts";
import { AUTHENTICATE_DOC, authenticateMessages } from "./authenticate-messages.ts";
import type { Json } from "./json.ts";
import { nameSchemas } from "./named-schemas.ts";
import { messagesOf } from "./socket-messages.ts";

const eventNames = Object.keys(events) as EventName[];
const channels = { socketIo: "/socket.io/", plain: PLAIN_SOCKET_PATH } as const;
type Edge = keyof typeof channels;
const edges = Object.keys(channels) as Edge[];

/** Both socket edges as an AsyncAPI 3 document (https://www.asyncapi.com/docs/reference/specification/v3.0.0). */
export function asyncApiDocument(): Json {
  const named = nameSchemas("draft-7");
  return {
    asyncapi: "3.0.0",
    info: {
      title: "Parley in real time",
      version: API_VERSION,
      description: INTRODUCTION,
      license: { name: "MIT" },
    },
    defaultContentType: "application/json",
    servers: {
      realtime: {
        host: "localhost:3001",
        protocol: "ws",
        description: "The realtime server; its address comes with `realtime.ticket`.",
      },
    },
    channels: Object.fromEntries(edges.map((edge) => [edge, channelOf(edge)])),
    operations: Object.fromEntries(edges.flatMap(operationsOf)),
    components: {
      schemas: named.schemas,
      messages: { ...authenticateMessages(named), ...messagesOf(named) },
    },
  };
}

function channelOf(edge: Edge): Json {
  const names = [
    ...authenticating[edge],
    ...eventNames.map((name) => `${name}.${edge}.push`),
    ...operationNames.flatMap((name) => [`${name}.${edge}.call`, `${name}.${edge}.answer`]),
  ];
  const messages = names.map((name) => [name, { $ref: `#/components/messages/${name}` }]);
  return { address: channels[edge], description: manners[edge], messages: Object.fromEntries(messages) };
}

/** The messages by which a socket says who it is. Socket.IO has them in its handshake. */
const authenticating: Record<Edge, readonly string[]> = {
  socketIo: ["authenticate.socketIo.call"],
  plain: ["authenticate.plain.call", "authenticate.plain.answer"],
};

/** From the server's side: it receives calls and sends pushes. */
function operationsOf(edge: Edge): [string, Json][] {
  return [
    [`authenticate.${edge}`, authenticateOf(edge)],
    ...operationNames.map((name): [string, Json] => [`${name}.${edge}`, callOf(name, edge)]),
    ...eventNames.map((name): [string, Json] => [`${name}.${edge}`, pushOf(name, edge)]),
  ];
}

const channelRef = (edge: Edge) => ({ $ref: `#/channels/${edge}` });
const messageRef = (edge: Edge, name: string) => ({ $ref: `#/channels/${edge}/messages/${name}` });

function authenticateOf(edge: Edge): Json {
  const [call = "", ...answers] = authenticating[edge].map((name) => messageRef(edge, name));
  return {
    action: "receive",
    channel: channelRef(edge),
    summary: AUTHENTICATE_DOC,
    messages: [call],
    ...(answers.length > 0 && { reply: { channel: channelRef(edge), messages: answers } }),
  };
}

function callOf(name: OperationName, edge: Edge): Json {
  return {
    action: "receive",
    channel: channelRef(edge),
    summary: operations[name].doc,
    messages: [messageRef(edge, `${name}.${edge}.call`)],
    reply: { channel: channelRef(edge), messages: [messageRef(edge, `${name}.${edge}.answer`)] },
  };
}

function pushOf(name: EventName, edge: Edge): Json {
  return { action: "send", channel: channelRef(edge), messages: [messageRef(edge, `${name}.${edge}.push`)] };
}

const manners: Record<Edge, string> = {
  socketIo:
    "Socket.IO 4 over WebSocket alone. The handshake's `auth` is `{token}` or `{ticket}`. A call is an event with the operation's name and its input; its acknowledgement is the answer.",
  plain:
    'Any WebSocket client with JSON text frames. Sign in by the subprotocols `parley` and `bearer.TOKEN` (or `ticket.TICKET`), or by a first frame `{"op":"authenticate","data":{"token":"…"}}`; never by the address.',
};

const INTRODUCTION = `Every operation of the REST API (\`/openapi.json\`), and what the server pushes. Both channels carry the same.
The socket that makes a call gets its answer; every other socket of every member gets the push, once. Changes of a
chat carry its \`rev\`: after a gap or an absence, \`chat.changes\` has everything.

Answers and pushes can overtake each other. What \`chat.marksMoved\` says of a chat whose first answer is still on its
way may be newer than that answer: apply it afterwards. After your own \`member.removed\`, an answer about that chat
with an older \`rev\` shows nothing any more.

A connection may end at any time. Come back after a random part of a wait that grows with each failure, from 0.3 s to
some seconds; a server that is beset names the wait in its refusal, as \`retryAfterMs\`. Repeat what had no answer under
the same \`clientId\`: it is stored once.`;
