/** @returns the address that lets people in. Its token is behind the #, which browsers never send to a server. */
export function inviteLink(server: string, token: string): string {
  return `${server}/join#${token}`;
}

/** @returns the token of an invite, given as it was sent: the whole link, or the token alone. */
export function inviteToken(invite: string): string {
  return invite.trim().replace(/^.*#/, "");
}
