import type { IncomingMessage } from "node:http";
import type { Proof } from "@parley/core";
import { AppError, Credentials } from "@parley/protocol";

const SECRETS = /^(token|access_token|ticket|bearer|auth|authorization|key|secret)$/i;

/** Addresses end up in logs and histories: a secret in one has leaked already. */
export function hasSecretInAddress({ url }: IncomingMessage): boolean {
  const { searchParams } = new URL(url ?? "/", "http://localhost");
  return [...searchParams.keys()].some((name) => SECRETS.test(name));
}

/** The proof that a client offered among its subprotocols: `bearer.<token>` or `ticket.<ticket>`. */
export function proofInProtocols({ headers }: IncomingMessage): Proof | undefined {
  for (const protocol of (headers["sec-websocket-protocol"] ?? "").split(",").map((each) => each.trim())) {
    if (protocol.startsWith("bearer.")) return { token: protocol.slice("bearer.".length) };
    if (protocol.startsWith("ticket.")) return { ticket: protocol.slice("ticket.".length) };
  }
  return undefined;
}

/** The proof in the data of an `authenticate` frame. @throws AppError unauthenticated */
export function proofInFrame(data: unknown): Proof {
  const parsed = Credentials.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new AppError("unauthenticated", {
    message: 'An authenticate frame needs data like {"token":"…"} or {"ticket":"…"}.',
  });
}
