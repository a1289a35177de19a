import { findSessionByToken, type SessionRow } from "@parley/db/sql/sessions";
import { AppError } from "@parley/protocol";
import type { Core } from "../core.ts";
import { sendMessage } from "../messages/send-message.ts";
import { newId } from "../new-id.ts";
import type { Implementation } from "../operation.ts";
import { parseInput } from "../parse-input.ts";
import { actorOf } from "../sessions/authenticate.ts";
import { hashOf, isTokenOf } from "../sessions/random-tokens.ts";

/** The same path as everybody's messages: only who speaks is found by the secret. */
export const postWebhook: Implementation<"webhook.post"> = async (visitor, input, core) => {
  const session = await sessionOf(core, input.secret);
  const chatId = session?.token?.chatIds[0];
  if (!session || !chatId) throw new AppError("unauthenticated", { message: REVOKED });
  const { clientId = newId(), text: body } = input;
  const message = parseInput("message.send", { chatId, clientId, body });
  const { output, changes } = await sendMessage(actorOf(visitor, session), message, core);
  return { output, changes };
};

async function sessionOf({ db }: Core, secret: string): Promise<SessionRow | undefined> {
  return isTokenOf("webhook", secret) ? findSessionByToken(db.pool, hashOf(secret)) : undefined;
}

const REVOKED = "No webhook has this secret, or it was revoked. Ask an admin of the group for a new one.";
