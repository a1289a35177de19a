/** Where the colours of pictures (`--hue-1` and on) stand on the wheel, in degrees. */
export const HUE_DEGREES = [18, 42, 72, 148, 185, 215, 255, 330] as const;

/** @returns the number of the colour (1 to 8) that is nearest to a hue of 0 to 359 degrees. */
export function nearestHue(degrees: number): number {
  const distances = HUE_DEGREES.map((other) => distanceOf(degrees, other));
  return distances.indexOf(Math.min(...distances)) + 1;
}

/** The shorter way round. */
function distanceOf(a: number, b: number): number {
  const straight = Math.abs(a - b) % 360;
  return Math.min(straight, 360 - straight);
}
