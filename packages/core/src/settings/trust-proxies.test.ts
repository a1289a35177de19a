import { expect, test } from "vitest";
import { trustProxies } from "./trust-proxies.ts";

const { clientOf, areTrusted } = trustProxies("loopback, 10.0.0.0/8, 2001:db8::7");

test.each([
  ["a stranger speaks for himself only", "203.0.113.5", "198.51.100.1", "203.0.113.5"],
  ["a proxy says whose request it is", "10.1.2.3", "198.51.100.1", "198.51.100.1"],
  ["what a client wrote before that is not believed", "10.1.2.3", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
  ["proxies behind each other are seen through", "127.0.0.1", "198.51.100.1, 10.9.9.9", "198.51.100.1"],
  ["a proxy on a socket of both families is the same", "::ffff:10.1.2.3", "198.51.100.1", "198.51.100.1"],
  ["a proxy may have an IPv6 address", "2001:db8::7", "2001:db8::99", "2001:db8::99"],
  ["what is no address is not believed", "10.1.2.3", "' OR 1=1 --", "10.1.2.3"],
  ["an IPv4 address is written as one", "::ffff:203.0.113.5", undefined, "203.0.113.5"],
  ["so is one that a proxy has written otherwise", "10.1.2.3", "::FFFF:198.51.100.1", "198.51.100.1"],
  ["a proxy may call itself", "10.1.2.3", undefined, "10.1.2.3"],
  ["a connection that is gone has no address", undefined, "198.51.100.1", "unknown"],
])("%s", (_what, peer, forwardedFor, client) => {
  expect(clientOf(peer, forwardedFor)).toBe(client);
});

test("nobody is trusted by an empty list, and those of a private network by its name", () => {
  expect(trustProxies("").areTrusted("127.0.0.1")).toBe(false);
  const { areTrusted: isPrivate } = trustProxies("private");
  expect(["172.20.0.4", "::ffff:192.168.1.1", "fd00::4"].map(isPrivate)).toEqual([true, true, true]);
  expect(["127.0.0.1", "172.32.0.1", "2001:db8::7"].map(isPrivate)).toEqual([false, false, false]);
  expect(areTrusted("::1")).toBe(true);
});

test.each(["everybody", "10.0.0.0/33", "10.0.0/8", "::1/x"])("%s is refused by name", (entry) => {
  expect(() => trustProxies(`loopback, ${entry}`)).toThrow(`"${entry}" is no address`);
});
