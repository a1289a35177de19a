import type { Client } from "@parley/client";
import { AppError, type Session } from "@parley/protocol";
import type { Proof } from "../security/proof-form.tsx";

type Ending = { sessions: readonly Session[]; proof: Partial<Proof> };

/** Signs one device out, or all others where there are several. @throws AppError */
export async function endSessions(client: Client, { sessions, proof }: Ending): Promise<void> {
  const [one, ...more] = sessions;
  if (more.length > 0) await client.call("session.revokeOthers", proof);
  else if (one) await client.call("session.revoke", { sessionId: one.id, ...proof }).catch(unlessGone);
}

/** It was signed out meanwhile, which is what was wanted. */
function unlessGone(error: unknown): void {
  if (!(error instanceof AppError && error.code === "not_found")) throw error;
}
