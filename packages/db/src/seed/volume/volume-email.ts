/** @param number 1 for the first one, who is in the most chats */
export function volumeEmail(number: number): string {
  return `user${number}@seed.parley.test`;
}
