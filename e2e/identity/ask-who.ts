import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type Provider from "oidc-provider";

const PAGE = `<!doctype html><title>Club</title><link rel="icon" href="data:,"><form method="post">
  <label>Who at the club <input name="login"></label> <button>Sign in at the club</button> <button name="no" value="yes">Cancel</button>
</form>`;

/** The page on which people say who they are; there are no passwords. */
export async function askWho(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== "POST") {
    response.setHeader("content-type", "text/html").end(PAGE);
    return;
  }
  const form = new URLSearchParams(await text(request));
  const outcome = form.has("no")
    ? { error: "access_denied" }
    : { login: { accountId: form.get("login") ?? "" } };
  await provider.interactionFinished(request, response, outcome);
}
