/** @returns a text as it is compared: without case, accents and other marks, the е that ё is included. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
