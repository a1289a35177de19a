const colors = [
  "red",
  "green",
  "yellow",
  "blue",
  "magenta",
  "cyan",
  "redBright",
  "greenBright",
  "blueBright",
  "magentaBright",
] as const;

/** @returns always the same colour for the same person. */
export function nameColor(userId: string): (typeof colors)[number] {
  let sum = 0;
  for (const character of userId) sum = (sum * 31 + character.charCodeAt(0)) >>> 0;
  return colors[sum % colors.length] ?? "cyan";
}
