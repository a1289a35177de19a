import type { Session } from "@parley/protocol";

export type DeviceKind = "web" | "cli" | "api";

/** @returns what sort of device it is; one that a later version knows is a program of some sort. */
export function kindOf({ kind }: Session): DeviceKind {
  return kind === "web" || kind === "cli" ? kind : "api";
}

/** Whether a socket of it is open. */
export function isConnected({ connections }: Session): boolean {
  return connections.some(({ disconnectedAt }) => disconnectedAt === null);
}
