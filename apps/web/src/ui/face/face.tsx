import { Extra } from "./extra.tsx";
import { faceTraits } from "./face-traits.ts";
import { HairBehind, HairInFront } from "./hair.tsx";
import { Look } from "./look.tsx";

/** A friendly face drawn from a number: the same number is the same person everywhere. */
export default function Face({ seed }: { seed: number }) {
  const traits = faceTraits(seed);
  const skin = `var(--skin-${traits.skin})`;
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" className="size-full">
      <rect width="64" height="64" fill={`var(--scene-${traits.scene})`} />
      <HairBehind style={traits.hair} colour={traits.hairColour} />
      <path d="M10 64c1-11 10-16 22-16s21 5 22 16Z" fill={`var(--cloth-${traits.cloth})`} />
      <path d="M26 42h12v7c0 4-12 4-12 0Z" fill={skin} />
      <path d="M26 46c3 3 9 3 12 0v2c-2 2-10 2-12 0Z" fill="var(--face-line)" opacity="0.15" />
      <circle cx="17" cy="34.5" r="3.2" fill={skin} />
      <circle cx="47" cy="34.5" r="3.2" fill={skin} />
      <path d="M17 30c0-10 6-16 15-16s15 6 15 16v4c0 8-7 14-15 14s-15-6-15-14Z" fill={skin} />
      <Look eyes={traits.eyes} mouth={traits.mouth} />
      <Extra kind={traits.extra} />
      <HairInFront style={traits.hair} colour={traits.hairColour} />
    </svg>
  );
}
