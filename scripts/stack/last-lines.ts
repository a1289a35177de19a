import { readFileSync } from "node:fs";

const LINES = 20;

/** The end of a log, to show beside a failure. Empty for a file that is not there. */
export function lastLines(file: string): string {
  try {
    return readFileSync(file, "utf8").trimEnd().split("\n").slice(-LINES).join("\n");
  } catch {
    return "";
  }
}
