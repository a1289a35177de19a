import * as z from "zod/mini";
import { ErrorBody } from "../error-body.ts";
import { type EventName, events } from "../events.ts";
import { type OperationName, operationNames, operations } from "../operations.ts";
import { FrameId } from "../plain-socket.ts";
import type { Json } from "./json.ts";
import type { NamedSchemas } from "./named-schemas.ts";

/** What goes over both kinds of socket, by name: calls, their answers, and pushes. */
export function messagesOf(named: NamedSchemas): Json {
  const eventNames = Object.keys(events) as EventName[];
  return {
    ...Object.assign({}, ...operationNames.map((name) => callMessages(name, named))),
    ...Object.assign({}, ...eventNames.map((name) => pushMessages(name, named))),
  };
}

function callMessages(name: OperationName, named: NamedSchemas): Json {
  const { input, output, example, doc: summary } = operations[name];
  const { refTo } = named;
  return {
    [`${name}.socketIo.call`]: { name, summary, payload: refTo(input), examples: [{ payload: example }] },
    [`${name}.socketIo.answer`]: { name, payload: answerOf(output, named) },
    [`${name}.plain.call`]: {
      name,
      summary,
      payload: {
        ...object({ op: { const: name }, data: refTo(input) }, { id: frameId }),
        additionalProperties: false,
      },
      examples: [{ payload: { id: 1, op: name, data: example } }],
    },
    [`${name}.plain.answer`]: { name, payload: answerOf(output, named, answeredId) },
  };
}

/** A call's answer: its output, or an error. @param extra what else is in it */
export function answerOf(output: z.core.$ZodType, { refTo }: NamedSchemas, extra: Json = {}): Json {
  return {
    oneOf: [
      object({ ...extra, ok: { const: true }, data: refTo(output) }),
      object({ ...extra, ok: { const: false }, error: refTo(ErrorBody) }),
    ],
  };
}

function pushMessages(name: EventName, { refTo }: NamedSchemas): Json {
  return {
    [`${name}.socketIo.push`]: { name, payload: refTo(events[name]) },
    [`${name}.plain.push`]: { name, payload: object({ event: { const: name }, data: refTo(events[name]) }) },
  };
}

export const frameId = withoutDialect(z.toJSONSchema(FrameId, { target: "draft-7" }));
/** Null for a call that had none. */
export const answeredId = { id: { anyOf: [frameId, { type: "null" }] } };

function withoutDialect({ $schema, ...schema }: Json): Json {
  return schema;
}

export function object(required: Json, optional: Json = {}): Json {
  return { type: "object", properties: { ...optional, ...required }, required: Object.keys(required) };
}
