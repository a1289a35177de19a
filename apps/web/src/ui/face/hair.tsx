/** The part of the hair behind the head, by style; styles without one are left out. */
const behind: Record<number, string> = {
  3: "M15 31c0-13 7-20 17-20s17 7 17 20v17H15Z",
  4: "M17 30c-5 5-5 13-1 19h32c4-6 4-14-1-19Z",
  6: "M24 13a8 8 0 1 1 16 0 8 8 0 0 1-16 0Z",
  7: "M11 31a10 10 0 0 1 6-13 11 11 0 0 1 15-7 11 11 0 0 1 15 7 10 10 0 0 1 6 13 9 9 0 0 1-5 12H16a9 9 0 0 1-5-12Z",
};

/** The part over the forehead. Style 8 is bald. */
const infront: Record<number, string> = {
  1: "M17 30c-1-12 6-18 15-18 10 0 16 6 15 18-2-6-5-9-8-10-6 2-14 2-17 1-2 2-4 5-5 9Z",
  2: "M17 29c-2-10 5-18 16-18 9 0 16 7 14 18-2-4-4-6-6-11-5 5-14 6-19 4-2 2-4 4-5 7Z",
  3: "M17 31c0-11 6-18 15-18s15 7 15 18c-3-3-6-7-8-11-5 6-13 9-22 11Z",
  4: "M17 32c-1-12 6-20 15-20s16 8 15 20c-3-7-4-10-9-11h-12c-5 1-6 4-9 11Z",
  5: "M18 26c1-9 7-13 14-13s13 4 14 13c-3-3-7-5-14-5s-11 2-14 5Z",
  6: "M17 30c-1-11 6-17 15-17s16 6 15 17c-2-5-7-10-15-10s-13 5-15 10Z",
  7: "M17 30c0-5 2-8 5-9 2-3 5-4 8-3 4-2 8-1 10 2 4 1 7 5 7 10-4-2-6-4-8-7-3 2-6 2-8 0-3 2-6 2-8 0-1 3-3 5-6 7Z",
};

type Props = { style: number; colour: number };

export function HairBehind({ style, colour }: Props) {
  return <path d={behind[style] ?? ""} fill={`var(--hair-${colour})`} />;
}

export function HairInFront({ style, colour }: Props) {
  return <path d={infront[style] ?? ""} fill={`var(--hair-${colour})`} />;
}
