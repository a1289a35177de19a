import { createRandom } from "../random.ts";
import type { ProxyOrder, ProxyReport } from "./proxy-orders.ts";
import { startTcpProxy, type TcpProxy } from "./tcp-proxy.ts";

// All proxies of a cluster, in a process of their own: what they carry is as much work as what the clients do with it.

const proxies = new Map<number, TcpProxy>();
process.on("message", (order: ProxyOrder) => void obey(order));
process.on("disconnect", () => process.exit());

async function obey(order: ProxyOrder): Promise<void> {
  const { proxy: id } = order;
  if (order.act === "start") {
    const { seed, marker } = order;
    const proxy = await startTcpProxy({ random: createRandom(seed), ...(marker && { marker }) });
    proxies.set(id, proxy);
    return report({ proxy: id, port: proxy.port });
  }
  const proxy = proxies.get(id);
  if (!proxy) throw new Error(`there is no proxy ${id}`);
  const act: (...given: never[]) => void = proxy[order.act];
  act(...(order.with as never[]));
}

function report(what: ProxyReport): void {
  process.send?.(what);
}
