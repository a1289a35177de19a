import type { Command } from "commander";
import type { Translate } from "../translate.ts";

/** The flags that every command takes, before or after its name. */
export type GlobalFlags = {
  json?: true;
  server?: string;
  profile?: string;
  color?: false;
  utc?: true;
  debug?: true;
  /** Of the commands that ask before something is lost. */
  yes?: true;
};

export function addGlobalFlags(command: Command, translate: Translate): Command {
  return command
    .option("--json", translate("options.json"))
    .option("--server <url>", translate("options.server"))
    .option("--profile <name>", translate("options.profile"))
    .option("--utc", translate("options.utc"))
    .option("--no-color", translate("options.noColor"))
    .option("--debug", translate("options.debug"));
}

/** @returns what was really written, on the way from the program's name to the command's last flag. */
export function globalFlagsOf(command: Command): GlobalFlags {
  const inherited = command.parent ? globalFlagsOf(command.parent) : {};
  const written = Object.entries(command.opts()).filter(
    ([name]) => command.getOptionValueSource(name) === "cli",
  );
  return { ...inherited, ...Object.fromEntries(written) };
}
