import { AppError, FILE_IDLE_MS, type MessageFile, USER_HEADER, type UserId } from "@parley/protocol";
import { uploadAddress } from "../file-address.ts";
import { refusalOf } from "../http-call.ts";

type Options = {
  /** Who is signed in: the server takes no file in another one's name. */
  userId: UserId;
  /** Hears of the part that is on the server, from 0 to 1. */
  onProgress: (part: number) => void;
  /** Ends it: then it throws AppError unavailable. */
  signal: AbortSignal;
};

/**
 * Uploads a file from a page, to be sent with a message. By XMLHttpRequest, for `fetch` does not tell how far it is.
 *
 * @throws AppError the server's, `timeout` when nothing moves for long, `unavailable` without network
 */
export function uploadFile(file: File, { userId, onProgress, signal }: Options): Promise<MessageFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const idle = createIdleTimer(() => {
      reject(new AppError("timeout"));
      request.abort();
    });
    request.open("POST", uploadAddress(file.name));
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.setRequestHeader(USER_HEADER, userId);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => {
      idle.restart();
      onProgress(total > 0 ? loaded / total : 0);
    };
    request.onload = () => {
      const body: { file?: MessageFile; error?: unknown } | null = request.response;
      if (request.status === 200 && body?.file) resolve(body.file);
      else reject(refusalOf(request.status, body));
    };
    request.onerror = () => reject(new AppError("unavailable"));
    request.onabort = () => reject(new AppError("unavailable"));
    request.onloadend = idle.stop;
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

function createIdleTimer(onIdle: () => void) {
  let timer = setTimeout(onIdle, FILE_IDLE_MS);
  const stop = () => clearTimeout(timer);
  return {
    restart() {
      stop();
      timer = setTimeout(onIdle, FILE_IDLE_MS);
    },
    stop,
  };
}
