import { createServer } from "node:net";
import { SetupError } from "@parley/db/postgres/setup-error";

/** Throws a SetupError when something listens on the port already, or when we may not. */
export async function requireFreePort(name: string, port: number): Promise<void> {
  const code = await tryToListen(port);
  if (code === undefined) return;
  if (code === "EADDRINUSE") {
    throw new SetupError(`Port ${port} is taken by another program: stop it, or set ${name} to a free port.`);
  }
  throw new SetupError(`Port ${port} cannot be used (${code}): set ${name} to another one.`);
}

/** On all addresses, as the servers do. Returns the error's code, or undefined when it worked. */
function tryToListen(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
}
