import { assumed } from "./assumed.ts";

/** How many other devices are online for a message on average, weighted by how much chats of each size write. */
export function meanAudience(): number {
  const { directShare, onlineAtPeak, devices } = assumed;
  const others = directShare * 1 + (1 - directShare) * (meanGroupSize() - 1);
  // The writer's other devices hear of it as well.
  return others * onlineAtPeak * devices + (devices - 1);
}

/** The size of the group of a message, on average. */
export function meanGroupSize(): number {
  const sizes = groupSizes();
  const weight = sizes.reduce((sum, { activity }) => sum + activity, 0);
  return sizes.reduce((sum, { size, activity }) => sum + size * activity, 0) / weight;
}

/** Each size with its share of what groups write, not normed. */
function groupSizes(): { size: number; activity: number }[] {
  const { least, most, exponent, activity } = assumed.groupSizes;
  return Array.from({ length: most - least + 1 }, (_, index) => {
    const size = least + index;
    return { size, activity: size ** -exponent * size ** activity };
  });
}
