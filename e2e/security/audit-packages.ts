import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Totals } from "../../scripts/test/totals.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

type Report = { metadata?: { vulnerabilities: Record<string, number> } };

/**
 * Asks the registry for what is known of the packages that the product runs with.
 * @returns one passed when nothing of it is high or critical, nothing at all where the registry does not answer
 */
export async function auditPackages(): Promise<{ totals: Totals; note: string }> {
  const npm = spawn("npm", ["audit", "--omit=dev", "--audit-level=high", "--json"], { cwd: ROOT });
  const [output, [status]] = await Promise.all([text(npm.stdout), once(npm, "close")]);
  const { metadata } = parse(output);
  if (!metadata)
    return { totals: { passed: 0, failed: 0 }, note: "NOT RUN: the registry does not answer npm audit" };
  const found = Object.entries(metadata.vulnerabilities).filter(
    ([kind, count]) => kind !== "total" && count > 0,
  );
  const said = found.map(([kind, count]) => `${count} ${kind}`).join(", ") || "none";
  return {
    totals: status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
    note: `npm audit: ${said}`,
  };
}

function parse(output: string): Report {
  try {
    return JSON.parse(output) as Report;
  } catch {
    return {};
  }
}
