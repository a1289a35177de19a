import "server-only";
import type { Download } from "@parley/core";
import { AppError, FILE_IDLE_MS, type MessageFile, type UserId } from "@parley/protocol";
import { apiHeaders } from "./api-headers.ts";

/** More than a page shows pictures. Each file that is asked for and not read on keeps parts of it in memory. */
const OPEN_MAX = 32;
const RETRY_MS = 5_000;

/**
 * Gives out a file part by part. Pictures are shown, everything else is for saving: nothing that somebody has uploaded
 * runs in the name of this server. A browser keeps it, and asks each time whether it may still show it.
 */
export function giveFile({ method, headers }: Request, { file, content, userId }: Download): Response {
  const etag = `"${file.id}"`;
  const isKnown = headers.get("if-none-match")?.includes(etag);
  const caching = { ...apiHeaders, etag, "cache-control": "private, no-cache, no-transform" };
  if (isKnown) return new Response(null, { status: 304, headers: caching });
  const body = method === "HEAD" ? null : streamOf(content, takePlace(userId));
  return new Response(body, {
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

/** Where it breaks off the connection does, so that nobody takes a part for the whole. @param release is called once it has ended */
function streamOf(content: AsyncGenerator<Buffer>, release: () => void): ReadableStream<Uint8Array> {
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(timer);
    release();
    void content.return(undefined);
  };
  return new ReadableStream({
    async pull(controller) {
      clearTimeout(timer);
      const { done, value } = await content.next().catch((error) => {
        end();
        throw error;
      });
      if (done) {
        end();
        controller.close();
        return;
      }
      controller.enqueue(value);
      timer = setTimeout(() => {
        end();
        controller.error(new Error("nobody reads on"));
      }, FILE_IDLE_MS).unref();
    },
    cancel: end,
  });
}

/** Of each person, the files that are on their way to him from this process. */
const open = new Map<UserId, number>();

/** @returns what gives the place back, as often as it is called @throws AppError rate_limited for who has many open */
function takePlace(userId: UserId): () => void {
  const count = open.get(userId) ?? 0;
  if (count >= OPEN_MAX) throw new AppError("rate_limited", { retryAfterMs: RETRY_MS });
  open.set(userId, count + 1);
  let isTaken = true;
  return () => {
    if (!isTaken) return;
    isTaken = false;
    const left = (open.get(userId) ?? 1) - 1;
    if (left > 0) open.set(userId, left);
    else open.delete(userId);
  };
}
