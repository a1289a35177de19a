import { type MessageFile, type TransferInput, type TransferName, transfers } from "@parley/protocol";
import type { Actor, Caller } from "./actor.ts";
import { admit } from "./admit.ts";
import type { Core } from "./core.ts";
import { type Download, downloadFile } from "./files/download-file.ts";
import { type Content, uploadFile } from "./files/upload-file.ts";
import { toAppError } from "./to-app-error.ts";

type Call = { caller: Caller; input: unknown };

/** The way into the domain for a file that comes. @throws AppError always, whatever went wrong */
export function runUpload(core: Core, call: Call & { content: Content }): Promise<{ file: MessageFile }> {
  return admitted(core, "file.upload", call, (actor, input) => uploadFile(actor, input, call.content, core));
}

/** The same for a file that goes: its content throws where it breaks off. */
export function runDownload(core: Core, call: Call): Promise<Download> {
  return admitted(core, "file.download", call, (actor, input) => downloadFile(actor, input, core));
}

async function admitted<Name extends TransferName, Result>(
  core: Core,
  name: Name,
  call: Call,
  work: (actor: Actor, input: TransferInput<Name>) => Promise<Result>,
): Promise<Result> {
  try {
    const { actor, parsed } = await admit(core, transfers[name], call);
    // The schema is the row's; TypeScript cannot follow that through the table.
    return await work(actor, parsed as TransferInput<Name>);
  } catch (error) {
    const appError = toAppError(error);
    core.security.call(name, call.caller, appError.code);
    throw appError;
  }
}
