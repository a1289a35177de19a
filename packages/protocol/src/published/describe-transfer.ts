import * as z from "zod/mini";
import { type TransferName, transfers } from "../transfers.ts";
import { errorsOf } from "./error-responses.ts";
import { type Json, objectAt } from "./json.ts";
import type { NamedSchemas } from "./named-schemas.ts";

/** A call that carries a file: uploads have it as their body, downloads as their answer. */
export function describeTransfer(name: TransferName, named: NamedSchemas): Json {
  const { doc, scope, method } = transfers[name];
  const row = transfers[name];
  const isUpload = "output" in row;
  return {
    operationId: name,
    tags: [name.slice(0, name.indexOf("."))],
    summary: doc.slice(0, doc.search(/[,:.]/)),
    description: doc,
    "x-token-scope": scope,
    security: [{ bearer: [] }, { cookie: [] }, { password: [] }],
    parameters: parametersOf(name),
    ...(isUpload && { requestBody: { required: true, content: bytes } }),
    responses: {
      200: isUpload
        ? {
            description: "It can be sent.",
            content: { "application/json": { schema: named.refTo(row.output) } },
          }
        : { description: "The file.", content: { "image/*": {}, ...bytes } },
      ...errorsOf({ access: "session", hasBody: isUpload, hasFile: isUpload, canBeGone: false, method }),
    },
  };
}

const bytes = { "application/octet-stream": {} };

/** What stands in the address: all of it, but for an upload's type, which is a header that every request has. */
function parametersOf(name: TransferName): Json[] {
  const { path, input, example }: { path: string; input: z.core.$ZodType; example: Json } = transfers[name];
  const properties = objectAt(z.toJSONSchema(input, { io: "input" }), "properties");
  const fields = Object.keys(properties).filter((field) => field !== "type");
  return fields.map((field) => ({
    name: field,
    in: path.includes(`{${field}}`) ? "path" : "query",
    required: true,
    schema: objectAt(properties, field),
    example: example[field],
  }));
}
