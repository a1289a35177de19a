import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { printServerSettings } from "./print-server-settings.ts";

type Options = { call: Call; output: Output };

/** `parley admin settings`: how the server is run. */
export async function adminSettingsRun({ call, output }: Options): Promise<void> {
  printServerSettings(await call("admin.settings", {}), output);
}
