import { compareSchemas, type Direction, resolve } from "./compare-schemas.ts";
import { isObject, type Json, listAt, objectAt } from "./json.ts";

type Documents = { before: Json; after: Json };

/** How a later OpenAPI document breaks clients of an earlier one: one line for each break. */
export function compareOpenApi(documents: Documents): string[] {
  const later = operationsIn(documents.after);
  return [...operationsIn(documents.before)].flatMap(([address, before]) => {
    const after = later.get(address);
    return after ? compareOperation(documents, { before, after }) : [`${address} was removed`];
  });
}

function operationsIn(document: Json): Map<string, Json> {
  const operations = new Map<string, Json>();
  for (const [path, item] of Object.entries(objectAt(document, "paths"))) {
    for (const [method, operation] of Object.entries(isObject(item) ? item : {}))
      if (isObject(operation)) operations.set(`${method.toUpperCase()} ${path}`, operation);
  }
  return operations;
}

function compareOperation(documents: Documents, { before, after }: Documents): string[] {
  const name = String(before.operationId);
  const schemas = (direction: Direction, pick: (operation: Json) => Json, place: string) =>
    compareSchemas({ documents, direction, place, before: pick(before), after: pick(after) });
  return [
    ...schemas("in", parametersAsObject, `${name} parameters`),
    ...schemas("in", bodyOf, `${name} input`),
    ...["200", "201"]
      .filter((status) => status in objectAt(before, "responses"))
      .flatMap((status) =>
        status in objectAt(after, "responses")
          ? schemas("out", (operation) => answerOf(operation, status), `${name} output`)
          : [`${name} no longer answers ${status}`],
      ),
  ];
}

/** Parameters are fields of the input that travel elsewhere. */
function parametersAsObject(operation: Json): Json {
  const parameters = listAt(operation, "parameters").filter(isObject);
  return {
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

const jsonIn = (value: Json) => objectAt(objectAt(objectAt(value, "content"), "application/json"), "schema");
const bodyOf = (operation: Json) => jsonIn(objectAt(operation, "requestBody"));
const answerOf = (operation: Json, status: string) =>
  jsonIn(objectAt(objectAt(operation, "responses"), status));

/** The same for AsyncAPI documents: calls are written, answers and pushes read. */
export function compareAsyncApi(documents: Documents): string[] {
  const [earlier, later] = [
    objectAt(documents.before, "operations"),
    objectAt(documents.after, "operations"),
  ];
  return Object.entries(earlier).flatMap(([name, before]) => {
    const after = later[name];
    if (!isObject(before) || !isObject(after)) return [`${name} was removed`];
    const isCall = before.action === "receive";
    return [
      ...compareMessages(documents, { before, after, direction: isCall ? "in" : "out", place: name }),
      ...compareMessages(documents, {
        before: objectAt(before, "reply"),
        after: objectAt(after, "reply"),
        direction: "out",
        place: `${name} answer`,
      }),
    ];
  });
}

type Messages = Documents & { direction: Direction; place: string };

function compareMessages(documents: Documents, { before, after, direction, place }: Messages): string[] {
  return compareSchemas({
    documents,
    direction,
    place,
    before: payloadOf(documents.before, before),
    after: payloadOf(documents.after, after),
  });
}

function payloadOf(document: Json, { messages }: Json): Json {
  const [message] = Array.isArray(messages) ? messages.filter(isObject) : [];
  return message ? objectAt(resolve(document, message), "payload") : {};
}
