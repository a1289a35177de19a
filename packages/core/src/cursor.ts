import type * as z from "zod/mini";
import { invalidInput } from "./parse-input.ts";

/** A page's end as an opaque word for the next request. */
export function encodeCursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** Reads a cursor back. @throws AppError invalid_input when it is not one of ours */
export function decodeCursor<Place>(schema: z.ZodMiniType<Place>, cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
  if (!parsed.success)
    throw invalidInput([{ path: "cursor", message: "is not one that this server gave out" }]);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
