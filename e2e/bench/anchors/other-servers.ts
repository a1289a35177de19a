import { accessSync, constants } from "node:fs";
import { delimiter } from "node:path";

/** Anchors that are whole servers of others; they are not measured yet. */
const servers = { "E (ejabberd)": "ejabberdctl", "P (prosody)": "prosodyctl" } as const;

/** @param path where programs lie. @returns one sentence for each, so that an empty column explains itself */
export function describeOtherServers(path: string): string[] {
  return Object.entries(servers).map(([name, program]) =>
    isInstalled(path, program) ? `${name}: installed, not measured yet` : `${name}: not installed`,
  );
}

function isInstalled(path: string, program: string): boolean {
  return [...path.split(delimiter), "/usr/sbin"].some((folder) => canRun(`${folder}/${program}`));
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
