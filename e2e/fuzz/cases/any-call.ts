import { goodInput, type Words } from "@parley/core/testing/good-input";
import { type OperationName, operationNames } from "@parley/protocol";
import * as fc from "fast-check";
import { anyValue } from "./any-value.ts";
import { type Case, callers } from "./case.ts";

/** They need a password hashed, which costs as much as a hundred other calls. */
const expensive: ReadonlySet<OperationName> = new Set([
  "account.login",
  "account.logout",
  "account.register",
]);

/** Any operation by anybody, with input from its schema: as it is, with some of it spoiled, or something else. */
export function anyCall(words: Words): fc.Arbitrary<Case> {
  const ways = operationNames.map((name) => ({
    weight: expensive.has(name) ? 1 : 6,
    arbitrary: callOf(name, words),
  }));
  return fc.oneof(...ways);
}

function callOf(name: OperationName, words: Words): fc.Arbitrary<Case> {
  const good = goodInput(name, words);
  const spoiled = fc
    .tuple(good, fc.array(spoil, { minLength: 1, maxLength: 3 }))
    .map(([input, spoils]) => spoils.reduce<unknown>(applySpoil, input));
  const input = fc.oneof(
    { weight: 6, arbitrary: good },
    { weight: 12, arbitrary: spoiled },
    { weight: 1, arbitrary: anyValue },
  );
  return fc.record({
    kind: fc.constant("call" as const),
    caller: fc.constantFrom(...callers, "owner", "owner", "member"),
    name: fc.constant(name),
    input,
  });
}

type Spoil = { place: number; value: unknown };

/** Undefined takes a field away. */
const spoil: fc.Arbitrary<Spoil> = fc.record({
  place: fc.nat(),
  value: fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 9, arbitrary: anyValue }),
});

function applySpoil(input: unknown, { place, value }: Spoil): unknown {
  const places = placesIn(input);
  return replace(input, places[place % places.length] ?? [], value);
}

const newFields = [["surprise"], ["__proto__"], ["constructor"], ["senderId"], ["isAdmin"]];

/** The ways to all that is in a value, and to some that is not. */
function placesIn(value: unknown): string[][] {
  return [...placesWithin(value, INPUT_DEPTH), ...newFields];
}

/** No input of the contract is deeper; what was spoiled before may be. */
const INPUT_DEPTH = 2;

function placesWithin(value: unknown, depth: number): string[][] {
  if (typeof value !== "object" || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([field, inner]) => [
    [field],
    ...placesWithin(inner, depth - 1).map((place) => [field, ...place]),
  ]);
}

function replace(whole: unknown, [field, ...rest]: readonly string[], value: unknown): unknown {
  if (field === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((each, index) => (String(index) === field ? replace(each, rest, value) : each));
  const fields = typeof whole === "object" && whole !== null ? whole : {};
  const old = Object.entries(fields).find(([name]) => name === field)?.[1];
  return { ...fields, [field]: replace(old, rest, value) };
}
