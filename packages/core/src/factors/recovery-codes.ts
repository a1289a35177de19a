import { randomBytes } from "node:crypto";
import { RECOVERY_CODES } from "@parley/protocol";
import { hashOf } from "../sessions/random-tokens.ts";
import { bareCode } from "./bare-code.ts";

/** 120 bits: from 112 on a plain hash keeps them (ASVS 6.5.2), for nobody tries as many. */
const BYTES = 15;
/** Crockford's base 32: nothing in it is taken for anything else. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** As people write them down: `x3f8-9k2m-…`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, newCode);
}

/** Only it is stored. */
export const hashOfCode = (code: string) => hashOf(bareCode(code));

function newCode(): string {
  const bits = [...randomBytes(BYTES)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = bits.match(/.{5}/g)?.map((five) => LETTERS[Number.parseInt(five, 2)]) ?? [];
  return letters.join("").replaceAll(/.{4}(?=.)/g, "$&-");
}
