/** @returns how long a pasted text is: its lines, and its characters as the limit of messages counts them. */
export function pasteSize(text: string): { count: number; characters: number } {
  const { length } = text.replace(/\n$/, "").split("\n");
  return { count: length, characters: text.length };
}
