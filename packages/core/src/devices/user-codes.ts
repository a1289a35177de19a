import { randomInt } from "node:crypto";

/** Consonants that are told apart in any script, and that make no words (RFC 8628, section 6.1). */
const LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
const LENGTH = 8;
const GROUP = 4;

/** @returns a code that a person can read and type, one of 20^8: `WDJB-MJHT`. */
export function newUserCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  return grouped(letters.join(""));
}

/** @returns the code that somebody meant who wrote it in small letters, without the dash, or with spaces. */
export function userCodeIn(typed: string): string {
  return grouped(typed.toUpperCase().replace(/[^A-Z]/g, ""));
}

function grouped(letters: string): string {
  return `${letters.slice(0, GROUP)}-${letters.slice(GROUP)}`;
}
