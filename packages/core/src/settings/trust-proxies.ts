import { BlockList, isIP } from "node:net";

/** What a list of proxies may name instead of addresses. */
const NAMED: Partial<Record<string, readonly string[]>> = {
  loopback: ["127.0.0.0/8", "::1"],
  private: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
};
/** Before an IPv4 address where it came to a socket of both families (RFC 4291, 2.5.5.2). */
const MAPPED = /^::ffff:(?=\d+\.)/i;
const BITS = { 4: 32, 6: 128 } as const;

export type Proxies = {
  /** Whether what this peer says of others is believed. */
  areTrusted(peer: string | undefined): boolean;
  /**
   * Whose request it is: the last one in `X-Forwarded-For`, or the peer itself, that is none of the proxies. An IPv4
   * address is written as one, whatever the socket calls it: here is where addresses enter.
   */
  clientOf(peer: string | undefined, forwardedFor: string | string[] | undefined): string;
};

/**
 * Anybody can write `X-Forwarded-For`; what counts is what proxies of ours have added to it.
 *
 * @param list of addresses, networks like `10.0.0.0/8`, `loopback` and `private`, with commas between
 * @throws Error, one sentence, that names what is none of these
 */
export function trustProxies(list: string): Proxies {
  const proxies = new BlockList();
  const entries = list.split(",").map((entry) => entry.trim());
  for (const entry of entries.filter(Boolean))
    for (const network of NAMED[entry] ?? [entry]) add(proxies, network);

  const areTrusted = (peer = "") =>
    isIP(peer) !== 0 && proxies.check(peer, isIP(peer) === 6 ? "ipv6" : "ipv4");

  return {
    areTrusted,
    clientOf(peer = "unknown", forwardedFor = []) {
      const hops = String(forwardedFor).split(",");
      let client = peer;
      while (areTrusted(client) && hops.length > 0) {
        const before = hops.pop()?.trim() ?? "";
        // Nobody knows who stands behind what is no address.
        if (isIP(before) === 0) break;
        client = before;
      }
      return client.replace(MAPPED, "");
    },
  };
}

/** Whether `trustProxies` takes it. */
export function isListOfProxies(list: string): boolean {
  try {
    trustProxies(list);
    return true;
  } catch {
    return false;
  }
}

function add(proxies: BlockList, network: string): void {
  const [address = "", bits] = network.split("/");
  const version = isIP(address);
  const most = version === 4 || version === 6 ? BITS[version] : -1;
  const prefix = Number(bits ?? most);
  const isNetwork = Number.isInteger(prefix) && prefix >= 0 && prefix <= most;
  if (!isNetwork) throw new Error(`"${network}" is no address, network, loopback or private.`);
  proxies.addSubnet(address, prefix, version === 6 ? "ipv6" : "ipv4");
}
