import { type Command, Option } from "commander";
import type { Tree } from "./tree.ts";
import { wholeNumber } from "./whole-number.ts";

const DEFAULT_JOBS = 4;
const MAX_JOBS = 100;

type Flags = { exec?: string; jobs: number };

export function addWatch({ add, translate, contextOf }: Tree): void {
  const jobs = new Option("-j, --jobs <number>", translate("options.jobs"));
  add("watch", translate("commands.watch"))
    .option("--exec <command>", translate("options.exec"))
    .addOption(jobs.argParser(wholeNumber(1, MAX_JOBS)).default(DEFAULT_JOBS))
    .action(async ({ exec, jobs }: Flags, command: Command) => {
      const { eventWatchRun } = await import("../commands/event-watch.ts");
      const { createHook } = await import("../watching/create-hook.ts");
      const { startClient } = await import("../session/start-client.ts");
      const { recordText } = await import("../output.ts");
      const context = await contextOf(command);
      const { output } = context;
      const onFailure = (code: number) => output.note(translate("watch.failed", { code }));
      const hook =
        exec === undefined ? undefined : createHook({ command: exec, jobs, text: recordText, onFailure });
      // Whoever is not signed in hears so at once.
      await context.authorization();
      await eventWatchRun({ output, live: startClient(context), hook });
    });
}
