import * as z from "zod/mini";
import { type StreamName, streams } from "../streams.ts";
import { errorsOf } from "./error-responses.ts";
import { type Json, objectAt } from "./json.ts";
import type { NamedSchemas } from "./named-schemas.ts";

/** A call that answers with a stream: all that it takes is in its path. */
export function describeStream(name: StreamName, named: NamedSchemas): Json {
  const { doc, scope, line } = streams[name];
  return {
    operationId: name,
    tags: [name.slice(0, name.indexOf("."))],
    summary: doc.slice(0, doc.search(/[,:.]/)),
    description: doc,
    "x-token-scope": scope,
    security: [{ bearer: [] }, { cookie: [] }, { password: [] }],
    parameters: parametersOf(name),
    responses: {
      200: {
        description: "One JSON value per line.",
        content: { "application/x-ndjson": { schema: named.refTo(line) } },
      },
      ...errorsOf({ access: "session", hasBody: false, canBeGone: false, method: "GET" }),
    },
  };
}

function parametersOf(name: StreamName): Json[] {
  const { path, input, example }: { path: string; input: z.core.$ZodType; example: Json } = streams[name];
  const properties = objectAt(z.toJSONSchema(input, { io: "input" }), "properties");
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, field = ""]) => ({
    name: field,
    in: "path",
    required: true,
    schema: objectAt(properties, field),
    example: example[field],
  }));
}
