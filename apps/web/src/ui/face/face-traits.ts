/** What a drawn face is made of. Each number picks one of the shapes or colours of its kind. */
export type FaceTraits = {
  scene: number;
  skin: number;
  hairColour: number;
  hair: number;
  eyes: number;
  mouth: number;
  cloth: number;
  extra: number;
};

const KINDS = { scene: 8, skin: 6, hairColour: 6, hair: 8, eyes: 3, mouth: 3, cloth: 6, extra: 5 } as const;

/** The same number always gives the same face; neighbouring numbers give very different ones. */
export function faceTraits(seed: number): FaceTraits {
  const next = randomFrom(seed);
  const pick = (count: number) => Math.floor(next() * count) + 1;
  return {
    scene: pick(KINDS.scene),
    skin: pick(KINDS.skin),
    hairColour: pick(KINDS.hairColour),
    hair: pick(KINDS.hair),
    eyes: pick(KINDS.eyes),
    mouth: pick(KINDS.mouth),
    cloth: pick(KINDS.cloth),
    extra: pick(KINDS.extra),
  };
}

/** Mulberry32, a small seeded generator of numbers from 0 to 1 (public domain, Tommy Ettinger). */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
