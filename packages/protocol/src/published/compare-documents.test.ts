import { expect, test } from "vitest";
import { asyncApiDocument } from "./asyncapi.ts";
import { compareAsyncApi, compareOpenApi } from "./compare-documents.ts";
import { type Json, objectAt } from "./json.ts";
import { openApiDocument } from "./openapi.ts";

const openApi = openApiDocument();
const asyncApi = asyncApiDocument();

/** The document after somebody changed what stands at a path of keys. */
function changed(document: Json, path: readonly string[], change: (at: Json) => void): Json {
  const copy = structuredClone(document);
  change(path.reduce(objectAt, copy));
  return copy;
}

const schema = (name: string) => ["components", "schemas", name];
const drop = (key: string) => (at: Json) => void delete at[key];
const without = (list: string, value: string) => (at: Json) => {
  at[list] = (at[list] as unknown[]).filter((each) => each !== value);
};

test("a document breaks nothing of itself", () => {
  expect(compareOpenApi({ before: openApi, after: openApi })).toEqual([]);
  expect(compareAsyncApi({ before: asyncApi, after: asyncApi })).toEqual([]);
});

test.each<[string, Json, RegExp]>([
  ["a removed operation", changed(openApi, ["paths"], drop("/me")), /GET \/me was removed/],
  [
    "a removed field of an answer",
    changed(openApi, [...schema("User"), "properties"], drop("handle")),
    /user\.get output\.handle was removed/,
  ],
  [
    "a field of an answer that may be missing",
    changed(openApi, schema("Member"), without("required", "role")),
    /\.role may be missing now/,
  ],
  [
    "an answer that may be null",
    changed(openApi, [...schema("User"), "properties", "name"], (at) => {
      at.type = ["string", "null"];
    }),
    /\.name may be null now/,
  ],
  [
    "a new required field of an input",
    changed(
      openApi,
      ["paths", "/chats/{chatId}/read", "post", "requestBody", "content", "application/json", "schema"],
      (at) => {
        at.properties = { ...objectAt(at, "properties"), why: { type: "string" } };
        at.required = ["seq", "why"];
      },
    ),
    /chat\.read input\.why is required now/,
  ],
  [
    "a narrower limit",
    changed(openApi, schema("Caption"), (at) => {
      at.maxLength = 100;
    }),
    /message\.send input\.body has a narrower maxLength/,
  ],
  [
    "a value that is no longer taken",
    changed(openApi, schema("Locale"), (at) => {
      at.enum = ["en"];
    }),
    /no longer takes "ru"/,
  ],
  [
    "a removed parameter",
    changed(openApi, ["paths", "/users", "get"], (at) => {
      at.parameters = [];
    }),
    /user\.list parameters\.query was removed/,
  ],
])("OpenAPI: %s is a break", (_what, after, line) => {
  expect(compareOpenApi({ before: openApi, after })).toContainEqual(expect.stringMatching(line));
});

test.each<[string, Json, RegExp]>([
  [
    "a removed event",
    changed(asyncApi, ["operations"], drop("message.created.plain")),
    /message\.created\.plain was removed/,
  ],
  [
    "a removed field of an event",
    changed(asyncApi, [...schema("Message"), "properties"], drop("body")),
    /message\.created\.socketIo\.message\.body was removed/,
  ],
  [
    "a narrower call",
    changed(asyncApi, schema("Caption"), (at) => {
      at.maxLength = 1;
    }),
    /message\.send\.plain\.data\.body has a narrower maxLength/,
  ],
])("AsyncAPI: %s is a break", (_what, after, line) => {
  expect(compareAsyncApi({ before: asyncApi, after })).toContainEqual(expect.stringMatching(line));
});

test("additions break nobody", () => {
  const withField = changed(openApi, [...schema("User"), "properties"], (at) => {
    at.pronouns = { type: "string" };
  });
  const withOption = changed(withField, ["paths", "/users", "get"], (at) => {
    at.parameters = [
      ...(at.parameters as unknown[]),
      { name: "sort", in: "query", schema: { type: "string" } },
    ];
  });
  const withPath = changed(withOption, ["paths"], (at) => {
    at["/new"] = { get: { operationId: "new.thing" } };
  });
  expect(compareOpenApi({ before: openApi, after: withPath })).toEqual([]);
});
