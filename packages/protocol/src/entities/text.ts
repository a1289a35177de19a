import * as z from "zod/mini";

/** Text that Postgres can store and every client can show: no NUL, no half of a surrogate pair. */
export const isStorable = (text: string) => !text.includes("\0") && text.isWellFormed();

/** @returns a schema for text of `min` to `max` UTF-16 code units that can be stored as it is. */
export function text(min: number, max: number) {
  return z
    .string()
    .check(
      z.minLength(min),
      z.maxLength(max),
      z.refine(isStorable, "must not contain NUL characters or broken Unicode"),
    );
}

/** The same, for one-line names: surrounding white space is dropped first, so that a name is never blank. */
export function line(min: number, max: number) {
  return z.string().check(
    z.trim(),
    z.minLength(min),
    z.maxLength(max),
    z.refine(isStorable, "must not contain NUL characters or broken Unicode"),
    z.refine((value) => !/[\p{Cc}\u2028\u2029]/u.test(value), "must be one line without control characters"),
    z.refine((value) => !/\p{Bidi_C}/u.test(value), "must not change the direction of text"),
    z.refine((value) => !/\p{M}{5}/u.test(value), "must not pile up marks on a letter"),
    z.refine((value) => min === 0 || /[\p{L}\p{N}\p{P}\p{S}]/u.test(value), "must have something to see"),
  );
}

export const Time = z.iso.datetime();

const FIRST_INSTANT = Date.parse("0001-01-01T00:00:00Z");
const LAST_INSTANT = Date.parse("9999-12-31T23:59:59.999Z");
const isInEra = (time: string) => Date.parse(time) >= FIRST_INSTANT && Date.parse(time) <= LAST_INSTANT;

/** A time as callers write it, in any zone, of those years that Postgres and ISO 8601 write alike. */
export const Instant = z.iso
  .datetime({ offset: true })
  .check(z.refine(isInEra, "must be a time in the years 1 to 9999"));
