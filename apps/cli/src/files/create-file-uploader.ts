import type { MessageFile } from "@parley/protocol";
import type { Upload } from "../session/create-upload.ts";
import { openLocalFile } from "./open-local-file.ts";
import { typedPath } from "./typed-path.ts";

export type UploadFileOptions = {
  /** Hears how much of it is on the way so far, from 0 to 1. */
  onMoved?: (share: number) => void;
  /** Ends it before its end. */
  signal?: AbortSignal;
};

/** Takes a file of this device to the server, to be sent with a message; its path is as somebody typed it. */
export type UploadFile = (path: string, options?: UploadFileOptions) => Promise<MessageFile>;

export function createFileUploader({ upload }: { upload: Upload }): UploadFile {
  return async (path, { onMoved, signal } = {}) => {
    const file = await openLocalFile(typedPath(path));
    return upload(file, {
      ...(onMoved && { onMoved: (bytes) => onMoved(bytes / file.size) }),
      ...(signal && { signal }),
    });
  };
}
