import type { ReactNode } from "react";

const extras: Record<number, ReactNode> = {
  2: (
    <g fill="none" stroke="var(--face-line)" strokeWidth="1.5">
      <circle cx="26" cy="34" r="4.6" />
      <circle cx="38" cy="34" r="4.6" />
      <path d="M30.6 33.4c.9-.6 1.9-.6 2.8 0" />
    </g>
  ),
  3: (
    <g fill="var(--face-blush)">
      <ellipse cx="22.5" cy="38.5" rx="2.8" ry="1.8" />
      <ellipse cx="41.5" cy="38.5" rx="2.8" ry="1.8" />
    </g>
  ),
  4: (
    <g fill="var(--accent)">
      <circle cx="17" cy="39" r="1.6" />
      <circle cx="47" cy="39" r="1.6" />
    </g>
  ),
};

/** Glasses, rosy cheeks, ear-rings, or none of them. */
export function Extra({ kind }: { kind: number }) {
  return extras[kind] ?? null;
}
