import { readdirSync, readFileSync } from "node:fs";
import specs from "@asyncapi/specs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { errors } from "../errors.ts";
import { events } from "../events.ts";
import { operationNames, operations } from "../operations.ts";
import { streamNames, streams } from "../streams.ts";
import { asyncApiDocument } from "./asyncapi.ts";
import { compareAsyncApi, compareOpenApi } from "./compare-documents.ts";
import { isObject, type Json, objectAt } from "./json.ts";
import { openApiDocument } from "./openapi.ts";

const folder = new URL("../../published/", import.meta.url);
const decisionsFolder = new URL("../../../../docs/decisions/", import.meta.url);
const read = (name: string): Json => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
const openApi = openApiDocument();
const asyncApi = asyncApiDocument();

test("B5 the OpenAPI document is valid, and all its references lead somewhere", async () => {
  const validator = new Validator();
  const { valid, errors: problems } = await validator.validate(structuredClone(openApi));
  expect(problems).toBeUndefined();
  expect(valid).toBe(true);
  expect(validator.version).toBe("3.1");
  expect(deadReferencesIn(openApi)).toEqual([]);
});

test("the AsyncAPI document is valid, and all its references lead somewhere", () => {
  const ajv = new Ajv({ strict: false, meta: false, validateFormats: true });
  addFormats.default(ajv);
  const isValid = ajv.compile(specs.schemas["3.0.0"]);
  isValid(asyncApi);
  expect(isValid.errors).toBeNull();
  expect(deadReferencesIn(asyncApi)).toEqual([]);
});

test("every operation is there with its aliases, its example and an operation id of its own", () => {
  const ids = Object.values(objectAt(openApi, "paths")).flatMap((item) =>
    Object.values(isObject(item) ? item : {}).map(
      (operation) => isObject(operation) && operation.operationId,
    ),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(operationNames));
  expect(objectAt(openApi, "paths")).toHaveProperty("/history/{chatId}.get");
  for (const name of operationNames)
    expect(operations[name].input.safeParse(operations[name].example), name).toMatchObject({ success: true });
});

test("every error code is described with its status", () => {
  const responses = objectAt(objectAt(openApi, "components"), "responses");
  expect(Object.keys(responses)).toEqual(Object.keys(errors));
  const send = objectAt(objectAt(objectAt(openApi, "paths"), "/chats/{chatId}/messages"), "post");
  expect(Object.keys(objectAt(send, "responses"))).toEqual(
    expect.arrayContaining(["200", "201", "400", "401", "403", "404", "409", "413", "429", "500", "503"]),
  );
});

test("every call, answer and event is on both socket edges", () => {
  const described = Object.keys(objectAt(asyncApi, "operations"));
  for (const name of [...operationNames, ...Object.keys(events)])
    expect(described).toEqual(expect.arrayContaining([`${name}.plain`, `${name}.socketIo`]));
});

test("how a socket signs in is on both edges, with an example that fits", () => {
  expect(Object.keys(objectAt(asyncApi, "operations"))).toEqual(
    expect.arrayContaining(["authenticate.socketIo", "authenticate.plain"]),
  );
  const messages = objectAt(objectAt(asyncApi, "components"), "messages");
  for (const edge of ["socketIo", "plain"]) {
    const { examples, payload } = objectAt(messages, `authenticate.${edge}.call`);
    const fits = new Ajv({ strict: false }).compile({ ...asyncApi, ...(isObject(payload) ? payload : {}) });
    expect(Array.isArray(examples) && fits(examples[0].payload), edge).toBe(true);
  }
});

test("streams are in the OpenAPI document, as lines", () => {
  for (const name of streamNames) {
    const { get } = objectAt(objectAt(openApi, "paths"), streams[name].path);
    expect(get).toMatchObject({
      operationId: name,
      responses: { 200: { content: { "application/x-ndjson": {} } } },
    });
  }
});

test("files are in the OpenAPI document, as what they are", () => {
  const paths = objectAt(openApi, "paths");
  expect(paths).toMatchObject({
    "/files": {
      post: { operationId: "file.upload", requestBody: { content: { "application/octet-stream": {} } } },
    },
    "/chats/{chatId}/messages/{seq}/file": {
      get: { operationId: "file.download", responses: { 200: { content: { "image/*": {} } } } },
    },
  });
});

test("the published documents are those of this code: else run `npm run docs:api` and commit them", () => {
  expect(read("openapi.json")).toEqual(JSON.parse(JSON.stringify(openApi)));
  expect(read("asyncapi.json")).toEqual(JSON.parse(JSON.stringify(asyncApi)));
});

test("nothing that was released breaks: else write a decision record that names the line", () => {
  const decisions = readdirSync(decisionsFolder).map((name) =>
    readFileSync(new URL(name, decisionsFolder), "utf8"),
  );
  const breaks = [
    ...compareOpenApi({ before: read("released/openapi.json"), after: openApi }),
    ...compareAsyncApi({ before: read("released/asyncapi.json"), after: asyncApi }),
  ];
  expect(breaks.filter((line) => !decisions.some((text) => text.includes(`\`${line}\``)))).toEqual([]);
});

function deadReferencesIn(document: Json): string[] {
  const references: string[] = [];
  JSON.stringify(document, (key, value) => {
    if (key === "$ref") references.push(String(value));
    return value;
  });
  return references.filter((reference) => {
    const steps = reference
      .slice(2)
      .split("/")
      .map((step) => step.replaceAll("~1", "/"));
    return Object.keys(steps.reduce(objectAt, document)).length === 0;
  });
}
