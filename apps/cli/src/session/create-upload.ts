import { asAppError, type Fetch, refusalIn } from "@parley/client/http";
import { API_PATH, AppError, FILE_IDLE_MS, type MessageFile, transferPaths } from "@parley/protocol";
import { createIdleLimit } from "./create-idle-limit.ts";
import { leanSend } from "./lean-fetch.ts";

/** What is uploaded. */
export type Outgoing = {
  name: string;
  /** Its media type. */
  type: string;
  /** In bytes. */
  size: number;
  /** Reads it from its beginning. */
  read: () => AsyncIterable<Uint8Array>;
};

export type UploadOptions = {
  /** Hears how many bytes are on the way so far. */
  onMoved?: (bytes: number) => void;
  /** Ends it before its end. */
  signal?: AbortSignal;
};

export type Upload = (file: Outgoing, options?: UploadOptions) => Promise<MessageFile>;

type Options = {
  server: string;
  authorization: () => Promise<Record<string, string>>;
  /** What every way to ask for JSON goes through. */
  answered: (ask: Fetch) => Fetch;
  /** How long it may stand still. */
  idleMs?: number;
};

/**
 * @returns `upload`, which takes a file to the server, to be sent with a message. It throws AppError: the server's,
 *   `timeout` when nothing moves for long, `unavailable` without network, and what reading the file throws.
 */
export function createUpload({ server, authorization, answered, idleMs = FILE_IDLE_MS }: Options): Upload {
  return async ({ name, type, size, read }, { onMoved = () => {}, signal } = {}) => {
    const url = new URL(`${API_PATH}${transferPaths["file.upload"]}`, server);
    url.searchParams.set("name", name);
    const headers = { "content-type": type, "content-length": String(size), ...(await authorization()) };
    const limit = createIdleLimit(idleMs);
    const signals = signal ? AbortSignal.any([signal, limit.signal]) : limit.signal;
    const body = counted(read(), (bytes) => {
      limit.moved();
      onMoved(bytes);
    });
    try {
      const response = await answered(leanSend(body))(url, { method: "POST", headers, signal: signals });
      if (!response.ok) throw await refusalIn(response);
      const answer: { file?: MessageFile } | null = await response.json().catch(() => null);
      if (!answer?.file) throw new AppError("unavailable");
      return answer.file;
    } catch (error) {
      throw asAppError(error);
    } finally {
      limit.pause();
    }
  };
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    yield chunk;
    bytes += chunk.length;
    onBytes(bytes);
  }
}
