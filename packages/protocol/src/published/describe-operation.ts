import { type OperationName, operations } from "../operations.ts";
import { scopeOf } from "../scopes.ts";
import { errorsOf } from "./error-responses.ts";
import { isObject, type Json, listAt, objectAt } from "./json.ts";
import type { NamedSchemas } from "./named-schemas.ts";

type Options = { name: OperationName; path: string; operationId: string; named: NamedSchemas };
type Row = {
  input: (typeof operations)[OperationName]["input"];
  output: (typeof operations)[OperationName]["output"];
  status?: (output: never) => 200 | 201;
  textBody?: string;
  credential?: string;
  canBeGone?: true;
};

/** One operation at one address: what goes into the path, the query, headers and the body, and what comes out. */
export function describeOperation({ name, path, operationId, named }: Options): Json {
  const { doc, access, method, example } = operations[name];
  const row: Row = operations[name];
  const input = named.of(row.input);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, field = ""]) => field);
  const hasBody = method === "POST" || method === "PATCH";
  const query = hasBody ? [] : fieldsOf(input).filter((field) => !inPath.includes(field));
  const hasClientId = hasBody && fieldsOf(input).includes("clientId");
  const parameters = [
    ...inPath.map((field) => parameter(input, { field, place: "path", example })),
    ...query.map((field) => parameter(input, { field, place: "query", example })),
    ...(hasClientId ? [idempotencyKey] : []),
  ];
  const elsewhere = [...inPath, ...(row.credential ? [row.credential] : [])];
  const body = hasBody && withoutFields(input, elsewhere);
  return {
    operationId,
    tags: [name.slice(0, name.indexOf("."))],
    summary: doc.split(". ")[0]?.replace(/\.$/, ""),
    description: doc,
    "x-token-scope": access === "session" ? scopeOf(name) : undefined,
    security: securityOf(access, row),
    ...(parameters.length > 0 && { parameters }),
    ...(body &&
      fieldsOf(body).length > 0 && {
        requestBody: requestBody(row, body, exampleWithout(example, elsewhere)),
      }),
    responses: {
      ...successes(row, named),
      ...errorsOf({ access, hasBody, method, canBeGone: row.canBeGone === true }),
    },
  };
}

function securityOf(access: string, { credential }: Row): Json[] {
  if (credential) return [{ webhook: [] }];
  return access === "session" ? [{ bearer: [] }, { cookie: [] }, { password: [] }] : [];
}

function parameter(
  input: Json,
  { field, place, example }: { field: string; place: "path" | "query"; example: Json },
): Json {
  const isRequired = place === "path" || listAt(input, "required").includes(field);
  return {
    name: field,
    in: place,
    required: isRequired,
    schema: objectAt(objectAt(input, "properties"), field),
    ...(field in example && { example: example[field] }),
  };
}

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "Serves as `clientId`: the same key again returns what the first request made.",
  schema: { $ref: "#/components/schemas/ClientId" },
};

function requestBody({ textBody }: Row, schema: Json, example: Json): Json {
  const json = { schema, example };
  if (!textBody) return { required: true, content: { "application/json": json } };
  const plain = { schema: objectAt(objectAt(schema, "properties"), textBody), example: example[textBody] };
  return { required: true, content: { "application/json": json, "text/plain": plain } };
}

function successes({ output, status }: Row, named: NamedSchemas): Json {
  const content = { "application/json": { schema: named.refTo(output) } };
  return Object.fromEntries(
    statusesOf(status).map((code) => [code, { description: descriptions[code], content }]),
  );
}

const descriptions = { 200: "Done.", 201: "Done; something new was made." };

/** Which of them it is depends on the output, where the row's function asks for it. */
function statusesOf(status: Row["status"]): (200 | 201)[] {
  if (!status) return [200];
  return status.length === 0 ? [201] : [200, 201];
}

/** The names of an object's fields; of a union those of all its variants. */
function fieldsOf(schema: Json): string[] {
  const own = Object.keys(objectAt(schema, "properties"));
  return [...new Set([...own, ...variantsOf(schema).flatMap(fieldsOf)])];
}

/** What is in the address is not in the body, and a client id may be in a header instead. */
function withoutFields(schema: Json, fields: readonly string[]): Json {
  const variants = variantsOf(schema);
  if (variants.length > 0) return { oneOf: variants.map((variant) => withoutFields(variant, fields)) };
  const entries = Object.entries(objectAt(schema, "properties")).filter(([field]) => !fields.includes(field));
  const required = listAt(schema, "required").filter(
    (field) => field !== "clientId" && !fields.includes(String(field)),
  );
  return { ...schema, properties: Object.fromEntries(entries), required };
}

const variantsOf = (schema: Json) =>
  [...listAt(schema, "oneOf"), ...listAt(schema, "anyOf")].filter(isObject);

function exampleWithout(example: Json, fields: readonly string[]): Json {
  return Object.fromEntries(Object.entries(example).filter(([field]) => !fields.includes(field)));
}
