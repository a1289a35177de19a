import { type OperationName, operations } from "@parley/protocol";
import * as fc from "fast-check";
import * as z from "zod/mini";

/** By the name of a field, or `operation.field` where one differs: what may stand in it. Lists are for its elements. */
export type Words = Readonly<Record<string, readonly unknown[]>>;

/** What the contract's schemas cannot tell: text of a form of its own. */
const forms: Words = {
  avatar: ["face:1", "color:210", "emoji:🌲", null],
  emoji: ["👍", "❤", "🇷🇺", "👩‍❤️‍💋‍👩"],
  email: ["new@example.org", "Ann@Example.org"],
  handle: ["new", "somebody", "ann_2"],
  cursor: ["W10"],
  code: ["123456", "123 456", "0000-1111-2222-3333"],
  mutedUntil: ["2030-01-01T00:00:00Z", null],
  title: ["Weekend"],
};

/** Ids that look like some. */
const someIds = [1, 2, 3].map((n) => `0198f2a0-0000-7000-8000-0000000000f${n}`);

/**
 * Input that the contract's schema of an operation takes, optional fields in or out, so that most of it would be
 * carried out. A field whose form the schema does not tell must be in `words` or in `forms`.
 */
export function goodInput(name: OperationName, words: Words): fc.Arbitrary<Record<string, unknown>> {
  const schema = Schema.parse(z.toJSONSchema(operations[name].input, { io: "input" }));
  const own = Object.entries(words).map(([key, list]) => [key.replace(`${name}.`, ""), list] as const);
  const input = fromSchema(schema, "", { ...forms, ...Object.fromEntries(own) });
  return input as fc.Arbitrary<Record<string, unknown>>;
}

/** As much of JSON schema as the contract uses. */
const Schema = z.object({
  type: z.optional(z.string()),
  const: z.optional(z.unknown()),
  enum: z.optional(z.array(z.unknown())),
  format: z.optional(z.string()),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
  minLength: z.optional(z.number()),
  maxLength: z.optional(z.number()),
  minItems: z.optional(z.number()),
  maxItems: z.optional(z.number()),
  required: z.optional(z.array(z.string())),
  get anyOf() {
    return z.optional(z.array(Schema));
  },
  get oneOf() {
    return z.optional(z.array(Schema));
  },
  get items() {
    return z.optional(Schema);
  },
  get properties() {
    return z.optional(z.record(z.string(), Schema));
  },
});
type Schema = z.infer<typeof Schema>;

function fromSchema(schema: Schema, field: string, words: Words): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === "array") return list(schema, field, words);
  if (words[field]) return fc.constantFrom(...words[field]);
  if (choices) return fc.oneof(...choices.map((each) => fromSchema(each, field, words)));
  if (schema.type === "object") return object(schema, words);
  if (schema.type === "integer") return integer(schema);
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "null") return fc.constant(null);
  return text(schema);
}

/** With none or one of its optional fields, or with any of them: some exclude each other. */
function object({ properties = {}, required = [] }: Schema, words: Words): fc.Arbitrary<unknown> {
  const fields = Object.keys(properties);
  const optional = fields.filter((field) => !required.includes(field));
  const left = fc.oneof(
    fc.subarray(optional, { maxLength: Math.min(1, optional.length) }),
    fc.subarray(optional),
  );
  const all = Object.entries(properties).map(([field, schema]) => [field, fromSchema(schema, field, words)]);
  const record = fc.record<Record<string, unknown>>(Object.fromEntries(all), { noNullPrototype: true });
  return fc.tuple(record, left).map(([whole, chosen]) => pick(whole, [...required, ...chosen]));
}

function pick(whole: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, whole[field]]));
}

function list({ items = {}, minItems = 0, maxItems = 5 }: Schema, field: string, words: Words) {
  const size = { minLength: minItems, maxLength: Math.min(maxItems, minItems + 4) };
  return fc.array(fromSchema(items, field, words), size);
}

/** Small ones above all: they number messages and changes that there are. */
function integer({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Schema): fc.Arbitrary<number> {
  const small = fc.integer({ min: minimum, max: Math.min(maximum, minimum + 20) });
  return fc.oneof(
    { weight: 9, arbitrary: small },
    { weight: 1, arbitrary: fc.integer({ min: minimum, max: maximum }) },
  );
}

function text({ format, minLength = 0, maxLength = 100 }: Schema): fc.Arbitrary<string> {
  if (format === "uuid") return fc.constantFrom(...someIds);
  if (format === "date-time") return fc.constantFrom("2020-01-01T00:00:00Z", "2030-01-01T02:00:00+02:00");
  return fc.stringMatching(/^[a-z]+( [a-z]+)*$/, { size: "small" }).map((word) =>
    word
      .padEnd(minLength, "x")
      .slice(0, Math.min(maxLength, Math.max(minLength, 40)))
      .trimEnd()
      .padEnd(minLength, "x"),
  );
}
