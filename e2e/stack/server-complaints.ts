import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LOGS } from "./start-test-stack.ts";

const PINO_WARN = 40;

/** What the servers of a stopped stack complained about: stories of users never make a server fail. */
export function serverComplaints(name: string): string[] {
  const linesOf = (app: string) => readFileSync(join(LOGS, name, `${app}.log`), "utf8").split("\n");
  return [
    ...linesOf("web").filter((line) => /error|warn|unhandled|exception|⨯/i.test(line)),
    ...linesOf("realtime").filter((line) => line !== "" && levelOf(line) >= PINO_WARN),
  ];
}

/** What is not a line of the log was written by Node itself. */
function levelOf(line: string): number {
  try {
    return (JSON.parse(line) as { level: number }).level;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
