import { SetupError } from "@parley/db/postgres/setup-error";
import { untilAsked } from "./until-asked.ts";

const ASKED_STATUS = 130;

/**
 * Runs a main program and exits with the status it returns; a SetupError becomes one sentence and 1.
 * When we are asked to stop we exit at once, and the guards end what runs.
 */
export async function exitAfter(main: () => Promise<number>): Promise<never> {
  try {
    const status = await Promise.race([untilAsked(), main()]);
    process.exit(status === "asked" ? ASKED_STATUS : status);
  } catch (error) {
    console.error(error instanceof SetupError ? `✖ ${error.message}` : error);
    process.exit(1);
  }
}
