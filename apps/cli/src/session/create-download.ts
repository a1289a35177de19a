import { asAppError, type Fetch, refusalIn } from "@parley/client/http";
import { API_PATH, AppError, type ChatId, FILE_IDLE_MS, transferPaths } from "@parley/protocol";
import { createIdleLimit } from "./create-idle-limit.ts";

/** A message, and the size of the file that it carries, in bytes. */
export type Wanted = { chatId: ChatId; seq: number; size: number };
export type Download = (wanted: Wanted) => AsyncGenerator<Uint8Array>;

type Options = {
  server: string;
  authorization: () => Promise<Record<string, string>>;
  /** Gives the answer while it comes. */
  fetch: Fetch;
  /** How long the server may be silent. */
  idleMs?: number;
};

/**
 * @returns `download`: the bytes of a message's file as they arrive. It throws AppError: the server's, `timeout` where it
 *   falls silent, `unavailable` where there is no network or not as much comes as the file is large.
 */
export function createDownload(options: Options): Download {
  const { server, authorization, fetch, idleMs = FILE_IDLE_MS } = options;
  return async function* ({ chatId, seq, size }) {
    const path = transferPaths["file.download"].replace("{chatId}", chatId).replace("{seq}", String(seq));
    const headers = await authorization();
    const limit = createIdleLimit(idleMs);
    let left = size;
    try {
      const request = { method: "GET", headers, signal: limit.signal };
      const response = await fetch(new URL(API_PATH + path, server), request);
      if (!response.ok || !response.body) throw await refusalIn(response);
      for await (const chunk of response.body) {
        left -= chunk.length;
        if (left < 0) break;
        // Whoever takes it may take his time.
        limit.pause();
        yield chunk;
        limit.moved();
      }
      if (left !== 0) throw new AppError("unavailable");
    } catch (error) {
      throw asAppError(error);
    } finally {
      limit.pause();
    }
  };
}
