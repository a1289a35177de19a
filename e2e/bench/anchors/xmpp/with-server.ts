import { signIn } from "./sign-in.ts";
import type { PreparedServer, XmppServer } from "./xmpp-server.ts";

/** Starts it, works with it, and stops it whatever comes of that. */
export async function withServer<Result>(
  prepared: PreparedServer,
  work: (server: XmppServer) => Promise<Result>,
): Promise<Result> {
  const server = await prepared.start();
  try {
    await warmUp(server);
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** A server may listen before it is all there, and connect to Postgres when somebody comes. */
async function warmUp({ port }: XmppServer): Promise<void> {
  const { close } = await signIn(port, 0);
  close();
}
