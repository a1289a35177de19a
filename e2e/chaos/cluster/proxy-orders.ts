import type { TcpProxy } from "./tcp-proxy.ts";

/** A proxy that runs in the process of the proxies, and ends with it. */
export type ClusterProxy = Omit<TcpProxy, "close">;

/** What it can be told to do. */
export type ProxyAct = Exclude<keyof ClusterProxy, "port">;

/** To that process. The number tells which of the proxies is meant. */
export type ProxyOrder =
  | { proxy: number; act: "start"; seed: number; marker?: string }
  | { [Act in ProxyAct]: { proxy: number; act: Act; with: Parameters<TcpProxy[Act]> } }[ProxyAct];

/** From it, when a proxy is there. */
export type ProxyReport = { proxy: number; port: number };
