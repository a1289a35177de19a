import type { Cluster } from "./start-cluster.ts";
import { FAIR } from "./tcp-proxy.ts";

/** Undoes whatever a fault has left behind, so that the next one begins with a sound cluster. */
export async function healCluster({ postgres, nodes, web, ...cluster }: Cluster): Promise<void> {
  const { front, restFront, nodeFronts, bus } = cluster;
  for (const proxy of [front, restFront, ...nodeFronts, ...bus.proxies]) {
    proxy.resetWithin(null);
    proxy.refuse(false);
    proxy.weather(FAIR);
  }
  if (postgres.isRunning()) postgres.thaw();
  else await postgres.restart();
  if (bus.redis?.isRunning() === false) await bus.redis.start();
  for (const server of [...nodes, web]) {
    server.thaw();
    if (!server.isRunning()) await server.start();
  }
}
