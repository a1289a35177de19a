import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LOGS } from "./start-test-stack.ts";

const PINO_WARN = 40;

/** What the servers of a stopped stack complained about: stories of users never make a server fail. */
export function serverComplaints(name: string): string[] {
  const files = readdirSync(join(LOGS, name)).filter((file) => /^(web|realtime)/.test(file));
  const lines = files.flatMap((file) => readFileSync(join(LOGS, name, file), "utf8").split("\n"));
  return lines.filter((line) => line !== "" && isComplaint(line));
}

/** What is not a line of the log was written by Node itself, or by Next before it served. */
function isComplaint(line: string): boolean {
  try {
    return (JSON.parse(line) as { level: number }).level >= PINO_WARN;
  } catch {
    return /error|warn|unhandled|exception|⨯/i.test(line);
  }
}
