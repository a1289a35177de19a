import { isObject, type Json, listAt, objectAt } from "./json.ts";

/** `in`: what callers write, so taking less breaks them. `out`: what they read, so promising less does. */
export type Direction = "in" | "out";
type Sides = { before: Json; after: Json };
export type Comparison = Sides & {
  /** The documents that references point into. */
  documents: Sides;
  direction: Direction;
  /** Where this is, for people: `message.send input.body`. */
  place: string;
};

/** How the later schema breaks callers of the earlier one: one line for each break, the same line for the same break. */
export function compareSchemas(comparison: Comparison, seen: ReadonlySet<string> = new Set()): string[] {
  const { documents, direction, place } = comparison;
  const key = `${comparison.before.$ref} ${comparison.after.$ref}`;
  // A schema that contains itself has been compared on the way here.
  if (comparison.before.$ref && seen.has(key)) return [];
  const before = resolve(documents.before, comparison.before);
  const after = resolve(documents.after, comparison.after);
  const inner = { ...comparison, before, after };
  const next = new Set(seen).add(key);
  const variants = variantsOf(before);
  return [
    ...compareTypes(documents, { before, after }, direction).map((line) => `${place} ${line}`),
    ...(direction === "in" ? compareLimits({ before, after }).map((line) => `${place} ${line}`) : []),
    ...compareFields(inner, next),
    ...(isObject(before.items) && isObject(after.items)
      ? compareSchemas({ ...inner, before: before.items, after: after.items, place: `${place}[]` }, next)
      : []),
    ...variants.flatMap((variant, index) => compareVariant(inner, { variant, index, seen: next })),
  ];
}

/** Where nothing may stand beside a reference (draft 7), it is the only one of an `allOf`. */
export function resolve(document: Json, schema: Json): Json {
  const [only, ...others] = listAt(schema, "allOf");
  if (isObject(only) && others.length === 0) return resolve(document, only);
  if (typeof schema.$ref !== "string") return schema;
  const found = schema.$ref
    .slice(2)
    .split("/")
    .reduce<Json>((at, step) => objectAt(at, step.replaceAll("~1", "/").replaceAll("~0", "~")), document);
  return resolve(document, found);
}

const variantsOf = (schema: Json) =>
  [...listAt(schema, "oneOf"), ...listAt(schema, "anyOf")].filter(isObject);

function compareTypes(documents: Sides, { before, after }: Sides, direction: Direction): string[] {
  const [had, has] = [typesOf(documents.before, before), typesOf(documents.after, after)];
  if (had.size === 0 || has.size === 0) return [];
  if (direction === "in")
    return [...had].filter((type) => !has.has(type)).map((type) => `no longer takes ${type}`);
  return [...has].filter((type) => !had.has(type)).map((type) => `may be ${type} now`);
}

function typesOf(document: Json, schema: Json): Set<unknown> {
  const resolved = resolve(document, schema);
  const variants = variantsOf(resolved);
  if (variants.length > 0) return new Set(variants.flatMap((each) => [...typesOf(document, each)]));
  return new Set([resolved.type ?? []].flat());
}

/** Limits by name, and whether a greater value takes less. */
const limits = {
  minLength: true,
  minimum: true,
  minItems: true,
  maxLength: false,
  maximum: false,
  maxItems: false,
} as const;

function compareLimits({ before, after }: Sides): string[] {
  const narrowed = Object.entries(limits).filter(([name, isLower]) => {
    const none = isLower ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    const [old, now] = [Number(before[name] ?? none), Number(after[name] ?? none)];
    return isLower ? now > old : now < old;
  });
  const lost = valuesOf(before).filter((value) => !valuesOf(after).includes(value));
  const isNewList = valuesOf(before).length === 0 && valuesOf(after).length > 0;
  const isNewPattern = after.pattern !== undefined && after.pattern !== before.pattern;
  return [
    ...narrowed.map(([name]) => `has a narrower ${name}`),
    ...lost.map((value) => `no longer takes ${JSON.stringify(value)}`),
    ...(isNewList ? ["takes certain values only"] : []),
    ...(isNewPattern ? ["has another pattern"] : []),
  ];
}

const valuesOf = (schema: Json) => ("const" in schema ? [schema.const] : listAt(schema, "enum"));

function compareFields(comparison: Comparison, seen: ReadonlySet<string>): string[] {
  const { before, after, direction, place } = comparison;
  const [had, has] = [objectAt(before, "properties"), objectAt(after, "properties")];
  return [
    ...Object.keys(had)
      .filter((field) => !(field in has) && isMissed(comparison))
      .map((field) => `${place}.${field} was removed`),
    ...changedRequired(comparison),
    ...Object.keys(had)
      .filter((field) => field in has)
      .flatMap((field) =>
        compareSchemas(
          {
            ...comparison,
            before: objectAt(had, field),
            after: objectAt(has, field),
            direction,
            place: `${place}.${field}`,
          },
          seen,
        ),
      ),
  ];
}

/** What is read is missed; what is written only where unknown fields are refused. */
const isMissed = ({ direction, after }: Comparison) =>
  direction === "out" || after.additionalProperties === false;

function changedRequired({ before, after, direction, place }: Comparison): string[] {
  const [had, has] = [listAt(before, "required"), listAt(after, "required")];
  const fields = objectAt(after, "properties");
  if (direction === "in")
    return has.filter((field) => !had.includes(field)).map((field) => `${place}.${field} is required now`);
  return had
    .filter((field) => !has.includes(field) && String(field) in fields)
    .map((field) => `${place}.${field} may be missing now`);
}

type Variant = { variant: Json; index: number; seen: ReadonlySet<string> };

/** Each former variant must still be there, in any place; new ones are additions. */
function compareVariant(comparison: Comparison, { variant, index, seen }: Variant): string[] {
  const { after, place } = comparison;
  const candidates = variantsOf(after);
  const breaks = (candidates.length > 0 ? candidates : [after]).map((candidate) =>
    compareSchemas({ ...comparison, before: variant, after: candidate, place: `${place}(${index})` }, seen),
  );
  return breaks.reduce((best, each) => (each.length < best.length ? each : best));
}
