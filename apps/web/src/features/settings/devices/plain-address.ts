/** @returns an IPv4 address as people know it, also where a server that listens on IPv6 has written it as one of those. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}
