/** @returns the permanent address of a message. */
export function messageLink(chatId: string, seq: number | null): string {
  return `${location.origin}/chats/${chatId}/${seq}`;
}
