import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { operationNames, operations } from "./operations.ts";

const rows = operationNames.map((name) => ({ name, ...operations[name] }));
const aliasesOf = (row: (typeof rows)[number]): readonly string[] =>
  "aliases" in row ? (row.aliases ?? []) : [];
const paramsOf = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);

/** The fields that an input may have. */
function fieldsOf(schema: z.core.$ZodType): string[] {
  const { properties, oneOf, anyOf } = z.toJSONSchema(schema, { io: "input" });
  const variants = [...(oneOf ?? []), ...(anyOf ?? [])].flatMap((each) => Object.keys(each.properties ?? {}));
  return [...Object.keys(properties ?? {}), ...variants];
}

describe.each(rows)("$name", (row) => {
  test("is called noun.verb and has a line of documentation", () => {
    expect(row.name).toMatch(/^[a-z]+\.[a-z]+([A-Z][a-z]+)*$/);
    expect(row.doc).toMatch(/^[A-Z].*\.$/);
  });

  test("has an example that is valid input", () => {
    expect(z.safeParse(row.input as z.core.$ZodType, row.example).error).toBeUndefined();
  });

  test("finds every parameter of its addresses in its input", () => {
    for (const path of [row.path, ...aliasesOf(row)])
      expect(fieldsOf(row.input)).toEqual(expect.arrayContaining(paramsOf(path)));
  });

  test("refuses fields that it does not know, unless other programs speak their own dialect to it", () => {
    const parsed = z.safeParse(row.input as z.core.$ZodType, { ...row.example, surprise: true });
    expect(parsed.success).toBe(row.name === "webhook.post");
    if (parsed.success) expect(parsed.data).not.toHaveProperty("surprise");
  });

  test("can be written down as JSON Schema", () => {
    expect(() => z.toJSONSchema(row.input, { io: "input" })).not.toThrow();
    expect(() => z.toJSONSchema(row.output, { io: "output" })).not.toThrow();
  });

  test("takes no body where REST sends none", () => {
    const isBare = row.method === "GET" || row.method === "DELETE";
    const inAddress = new Set(paramsOf(row.path));
    if (row.method === "DELETE")
      expect(fieldsOf(row.input).filter((field) => !inAddress.has(field))).toEqual([]);
    // A list of words is repeated in the query.
    const words = Object.values(row.example).flat();
    if (isBare) expect(words.filter((word) => typeof word === "object" && word !== null)).toEqual([]);
  });
});

test("no two operations share a method and an address", () => {
  const shape = (path: string) => path.replaceAll(/\{\w+\}/g, "{}");
  const addresses = rows.flatMap((row) =>
    [row.path, ...aliasesOf(row)].map((path) => `${row.method} ${shape(path)}`),
  );
  expect(addresses).toHaveLength(new Set(addresses).size);
});
