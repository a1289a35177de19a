import { fork } from "node:child_process";
import { once } from "node:events";
import type { Random } from "../random.ts";
import type { ClusterProxy, ProxyAct, ProxyOrder, ProxyReport } from "./proxy-orders.ts";

export type Proxies = {
  /** @param marker only connections on which the client said this are harmed; all of them by default */
  start(random: Random, marker?: string): Promise<ClusterProxy>;
  stop(): Promise<void>;
};

/**
 * Starts the process in which the proxies of a cluster run. A thread would do, but Node can spin for ever when it ends
 * one that has sockets at work.
 */
export function startProxies(): Proxies {
  const child = fork(new URL("./proxy-process.ts", import.meta.url), { serialization: "advanced" });
  const waiting = new Map<number, (report: ProxyReport) => void>();
  let count = 0;
  child.on("message", (report: ProxyReport) => waiting.get(report.proxy)?.(report));
  const tell = (order: ProxyOrder) => void child.send(order);

  function ask(order: ProxyOrder): Promise<ProxyReport> {
    const { promise, resolve } = Promise.withResolvers<ProxyReport>();
    waiting.set(order.proxy, resolve);
    tell(order);
    return promise;
  }

  return {
    async start(random, marker) {
      const proxy = ++count;
      const seed = random.between(0, 2 ** 31);
      const { port } = await ask({ proxy, act: "start", seed, ...(marker && { marker }) });
      const order =
        <Act extends ProxyAct>(act: Act) =>
        (...given: Parameters<ClusterProxy[Act]>) =>
          tell({ proxy, act, with: given } as ProxyOrder);
      return {
        port,
        aim: order("aim"),
        weather: order("weather"),
        reset: order("reset"),
        resetWithin: order("resetWithin"),
        refuse: order("refuse"),
        forsake: order("forsake"),
      };
    },
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
