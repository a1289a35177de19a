import "server-only";
import { type Caller, runUpload } from "@parley/core";
import { AppError, FILE_IDLE_MS, type MessageFile } from "@parley/protocol";
import { core } from "./core.ts";
import { discardRest } from "./discard-rest.ts";

/** Takes a file that a request brings: its name stands in the query, its type in the header. @throws AppError */
export function takeFile(request: Request, caller: Caller): Promise<{ file: MessageFile }> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const type = request.headers.get("content-type")?.split(";")[0]?.trim();
  const input = { ...query, ...(type && { type }) };
  return runUpload(core(), { caller, input, content: contentOf(request) });
}

/** What comes, for as long as something does. @throws AppError invalid_input when it stops short */
async function* contentOf({ body }: Request): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  try {
    for (let next = await inTime(reader.read()); !next.done; next = await inTime(reader.read()))
      yield next.value;
  } catch (cause) {
    throw cause instanceof AppError ? cause : cutShort(cause);
  } finally {
    void discardRest(reader);
  }
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(cutShort()), FILE_IDLE_MS);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

const cutShort = (cause?: unknown) =>
  new AppError("invalid_input", { message: "The file was cut short. Send it again.", cause });
