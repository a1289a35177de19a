import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { explainTaken } from "../session/explain-taken.ts";
import { type ProfileFieldName, profileFields } from "../settings/profile-fields.ts";

type Options = { call: Call; output: Output; key: ProfileFieldName; value: string };

/** `parley account set`: says one thing about oneself anew. Prints what it is now. */
export async function accountSetRun({ call, output, key, value }: Options): Promise<void> {
  const { read, write } = profileFields[key];
  const me = await explainTaken(call("me.update", write(value)));
  if (output.isJson) output.record(me);
  else output.fields(key, read(me));
}
