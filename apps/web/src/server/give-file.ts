import "server-only";
import type { Download } from "@parley/core";
import type { MessageFile } from "@parley/protocol";
import { apiHeaders } from "./api-headers.ts";

/**
 * Gives out a file part by part. Pictures are shown, everything else is for saving: nothing that somebody has uploaded
 * runs in the name of this server. A browser keeps it, and asks each time whether it may still show it.
 */
export function giveFile({ headers }: Request, { file, content }: Download): Response {
  const etag = `"${file.id}"`;
  const isKnown = headers.get("if-none-match")?.includes(etag);
  const caching = { ...apiHeaders, etag, "cache-control": "private, no-cache, no-transform" };
  if (isKnown) return new Response(null, { status: 304, headers: caching });
  return new Response(streamOf(content), {
    headers: {
      ...caching,
      "content-security-policy": `${apiHeaders["content-security-policy"]}; sandbox`,
      "content-disposition": dispositionOf(file),
      "content-length": String(file.size),
      "content-type": isPicture(file) ? file.type : "application/octet-stream",
    },
  });
}

const isPicture = ({ width }: MessageFile) => width !== null;

/** The name as RFC 6266 has it: in UTF-8, and for those that do not know that in ASCII. */
function dispositionOf(file: MessageFile): string {
  const plain = file.name.replace(/[^\x20-\x7e]|["%\\]/g, "_");
  const encoded = encodeURIComponent(file.name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${isPicture(file) ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Where it breaks off the connection does: the length says that it was not all. */
function streamOf(content: AsyncGenerator<Buffer>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await content.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await content.return(undefined)),
  });
}
