import "server-only";
import { apiHeaders } from "./api-headers.ts";

const texts = new Map<() => object, string>();

/** Serves a document that never changes while the process lives. Tools on other sites may read it too: it is public. */
export function answerDocument(make: () => object): Response {
  const text = texts.get(make) ?? JSON.stringify(make());
  texts.set(make, text);
  return new Response(text, {
    headers: {
      ...apiHeaders,
      "content-type": "application/json",
      "cache-control": "no-cache",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    },
  });
}
