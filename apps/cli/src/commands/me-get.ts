import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; server: string };

/** `parley whoami`: who is signed in, and where. */
export async function meGetRun({ call, output, translate, server }: Options): Promise<void> {
  const me = await call("me.get", {});
  if (output.isJson) return output.record({ ...me, server });
  output.line(translate("whoami.line", { name: me.name, handle: me.handle }));
  output.line({ text: translate("whoami.server", { email: me.email, server }), style: "dim" });
}
