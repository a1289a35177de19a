/** A part of a published document. */
export type Json = { [key: string]: unknown };

/** @returns the object at a key, or an empty one */
export function objectAt(value: Json, key: string): Json {
  const found = value[key];
  return isObject(found) ? found : {};
}

/** @returns the list at a key, or an empty one */
export function listAt(value: Json, key: string): unknown[] {
  const found = value[key];
  return Array.isArray(found) ? found : [];
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
