/** @returns what makes the terminal put a text into the clipboard (OSC 52), over ssh too. */
export function copySequence(text: string): string {
  return `\x1b]52;c;${Buffer.from(text, "utf8").toString("base64")}\x07`;
}
