/** @returns the address that lets people in. Its token is behind the #, which browsers never send to a server. */
export function inviteLink(token: string): string {
  return `${location.origin}/join#${token}`;
}
