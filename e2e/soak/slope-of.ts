export type Point = { x: number; y: number };

/**
 * How steeply points rise: the median of the slopes between all pairs (Theil and Sen), which a few stray points do not
 * move.
 *
 * @returns in y per x; 0 when there are fewer than two points
 */
export function slopeOf(points: readonly Point[]): number {
  const slopes = points.flatMap((one, index) =>
    points.slice(index + 1).map((other) => (other.y - one.y) / (other.x - one.x)),
  );
  slopes.sort((a, b) => a - b);
  const middle = slopes.length / 2;
  const [low = 0, high = low] = [slopes[Math.ceil(middle) - 1], slopes[Math.floor(middle)]];
  return (low + high) / 2;
}
