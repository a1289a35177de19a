import { whyNotListen } from "@parley/db/postgres/free-port";
import { SetupError } from "@parley/db/postgres/setup-error";

/** Throws a SetupError when something listens on the port already, or when we may not. */
export async function requireFreePort(name: string, port: number): Promise<void> {
  const code = await whyNotListen(port);
  if (code === undefined) return;
  if (code === "EADDRINUSE") {
    throw new SetupError(`Port ${port} is taken by another program: stop it, or set ${name} to a free port.`);
  }
  throw new SetupError(`Port ${port} cannot be used (${code}): set ${name} to another one.`);
}
