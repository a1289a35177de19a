export const HUES = 8;

/** The colour of a person or chat without a picture: the same id has the same hue (1 to 8) everywhere. */
export function hueOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return (hash % HUES) + 1;
}
