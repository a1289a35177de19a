import {
  AppError,
  type MessageFile,
  type TransferInput,
  type TransferName,
  transfers,
} from "@parley/protocol";
import { type Actor, type Caller, isActor } from "./actor.ts";
import type { Core } from "./core.ts";
import { type Download, downloadFile } from "./files/download-file.ts";
import { type Content, uploadFile } from "./files/upload-file.ts";
import { parseBy } from "./parse-input.ts";
import { toAppError } from "./to-app-error.ts";
import { requireScope } from "./tokens/grants.ts";

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
  { caller, input }: Call,
  work: (actor: Actor, input: TransferInput<Name>) => Promise<Result>,
): Promise<Result> {
  try {
    if (!isActor(caller)) throw new AppError("unauthenticated");
    const { scope, cost, input: schema } = transfers[name];
    // The schema is the row's; TypeScript cannot follow that through the table.
    const parsed = parseBy(schema, input) as TransferInput<Name>;
    requireScope(caller, scope);
    await core.rateLimits.take({ cost, caller, input: parsed });
    return await work(caller, parsed);
  } catch (error) {
    throw toAppError(error);
  }
}
