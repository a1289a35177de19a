import type { MessageFile } from "@parley/protocol";
import type { Core } from "../core.ts";
import { runUpload } from "../run-transfer.ts";
import type { Person } from "./a-person.ts";

type Upload = { name: string; type?: string; content: string | Uint8Array };

/** What a person uploads, to be sent. */
export async function uploadBy(
  core: Core,
  { actor }: Pick<Person, "actor">,
  { content, ...input }: Upload,
): Promise<MessageFile> {
  const { file } = await runUpload(core, { caller: actor, input, content: once(Buffer.from(content)) });
  return file;
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
