const eyes: Record<number, string> = {
  1: "M26 33.5v.5M38 33.5v.5",
  2: "M23.8 34.4c1-1.8 3.4-1.8 4.4 0M35.8 34.4c1-1.8 3.4-1.8 4.4 0",
  3: "M26 33v1.6M38 33v1.6",
};
const eyeWidth: Record<number, number> = { 1: 3.6, 2: 1.9, 3: 2.8 };

const mouths: Record<number, string> = {
  1: "M27.5 41.5c2.5 2.6 6.5 2.6 9 0",
  2: "M28 41.2c2 1.6 5 1.9 8 .2",
  3: "M27 40.8c2 5 8 5 10 0Z",
};
const OPEN_MOUTH = 3;

/** Eyes, brows, nose and mouth. */
export function Look({ eyes: eye, mouth }: { eyes: number; mouth: number }) {
  return (
    <g stroke="var(--face-line)" strokeLinecap="round" strokeLinejoin="round" fill="none">
      <path d={eyes[eye] ?? ""} strokeWidth={eyeWidth[eye]} />
      <path d="M23.4 29.4c1.4-1 3.4-1.2 4.8-.4M35.8 29c1.4-.8 3.4-.6 4.8.4" strokeWidth="1.5" />
      <path d="M32 35v2.6" strokeWidth="1.5" opacity="0.45" />
      <path
        d={mouths[mouth] ?? ""}
        strokeWidth="1.8"
        fill={mouth === OPEN_MOUTH ? "var(--face-white)" : "none"}
      />
    </g>
  );
}
