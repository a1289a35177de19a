type Made = { secret: string; path: string };

/**
 * What to give to a program that takes nothing but an address: the secret stands where programs take a password from,
 * and they send it in a header and not with the path (RFC 3986, 3.2.1; RFC 7617).
 */
export function webhookAddress(server: string, { secret, path }: Made): string {
  const address = new URL(path, server);
  address.username = "hook";
  address.password = secret;
  return address.href;
}
