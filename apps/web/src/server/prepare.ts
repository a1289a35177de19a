import "server-only";
import { watchHealth } from "@parley/core";
import { isProduction, prepareEnv } from "../env.ts";
import { core } from "./core.ts";
import { log } from "./log.ts";
import { nameClients } from "./name-clients.ts";
import { signInProviders } from "./sign-in-providers.ts";
import { structureConsole } from "./structure-console.ts";

/** What has to be so before the server takes its first request. A setting that is wrong ends it, with one sentence. */
export function prepare(): void {
  if (isProduction()) structureConsole(console, log());
  try {
    const { TRUSTED_PROXIES } = prepareEnv();
    nameClients(TRUSTED_PROXIES);
    signInProviders();
    core().metrics.watchProcess();
    watchHealth(core().databaseTrouble, log());
  } catch (error) {
    log().fatal((error as Error).message);
    process.exit(1);
  }
}
