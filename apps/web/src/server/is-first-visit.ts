import "server-only";
import { hasAccounts } from "@parley/core";
import { core } from "./core.ts";

/** Whether nobody has an account on this server yet. Without the database the pages on the way in are there all the same. */
export async function isFirstVisit(): Promise<boolean> {
  return !(await hasAccounts(core()).catch(() => true));
}
