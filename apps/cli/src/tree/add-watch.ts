import { type Command, Option } from "commander";
import { helpNote } from "./help-note.ts";
import type { Tree } from "./tree.ts";
import { wholeNumber } from "./whole-number.ts";

const DEFAULT_JOBS = 4;
const MAX_JOBS = 100;

type Flags = { exec?: string; jobs: number; state?: string };

export function addWatch({ add, translate, contextOf }: Tree): void {
  const jobs = new Option("-j, --jobs <number>", translate("options.jobs"));
  add("watch", translate("commands.watch"))
    .option("--exec <command>", translate("options.exec"))
    .addOption(jobs.argParser(wholeNumber(1, MAX_JOBS)).default(DEFAULT_JOBS))
    .option("--state <file>", translate("options.watchState"))
    .addHelpText("after", helpNote(translate("watch.promise")))
    .action(async ({ exec, jobs, state: path }: Flags, command: Command) => {
      const { eventWatchRun } = await import("../commands/event-watch.ts");
      const { createHook } = await import("../watching/create-hook.ts");
      const { startClient } = await import("../session/start-client.ts");
      const { createWatchState, openWatchState } = await import("../reading/watch-state.ts");
      const { recordText } = await import("../output.ts");
      const context = await contextOf(command);
      const { output } = context;
      const onFailure = (code: number) => output.note(translate("watch.failed", { code }));
      const hook =
        exec === undefined ? undefined : createHook({ command: exec, jobs, text: recordText, onFailure });
      // Whoever is not signed in hears so at once.
      await context.authorization();
      const state = path === undefined ? createWatchState() : await openWatchState(path);
      await eventWatchRun({ output, live: startClient(context), hook, state });
    });
}
