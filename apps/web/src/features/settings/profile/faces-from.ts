/** As many as fill two lines of a phone, with the initials. */
const FACES_OFFERED = 9;
/** Faces have numbers of at most six digits. */
const FACES = 1_000_000;

/** @returns the faces of a number and the next ones, behind those that are kept: each once. */
export function facesFrom(seed: number, kept: readonly (string | null)[]): string[] {
  const next = Array.from({ length: FACES_OFFERED }, (_, index) => `face:${(seed + index) % FACES}`);
  const faces = [...kept.filter((avatar) => avatar !== null), ...next];
  return [...new Set(faces)].slice(0, FACES_OFFERED);
}

export function randomSeed(): number {
  return Math.floor(Math.random() * FACES);
}
