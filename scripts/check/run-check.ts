import type { Guard } from "@parley/db/postgres/guard";
import { hearTool, type Tool } from "../run-tool.ts";
import type { Progress } from "../stack/progress.ts";
import { findWorkspaces } from "./find-workspaces.ts";

type Check = { name: string; tools: Omit<Tool, "guard">[] };

/**
 * Format, lint and import directions (Biome), dead code and undeclared dependencies (knip), types (tsc).
 * Everything is run, whatever fails before; what a failing tool said is printed.
 *
 * @returns the names of what failed
 */
export async function runCheck(progress: Progress, guard: Guard): Promise<string[]> {
  const failed: string[] = [];
  for (const check of checks()) {
    try {
      await progress.step(check.name, () => run(check, guard));
    } catch (error) {
      failed.push(check.name);
      progress.say((error as Error).message);
    }
  }
  return failed;
}

function checks(): Check[] {
  return [
    {
      name: "Generate",
      tools: [{ args: ["turbo/bin/turbo", "run", "generate", "--output-logs=errors-only"] }],
    },
    {
      name: "Format, lint, import directions",
      tools: [
        { args: ["@biomejs/biome/bin/biome", "check", "--error-on-warnings", "--max-diagnostics=100", "."] },
      ],
    },
    { name: "Dead code", tools: [{ args: ["knip/bin/knip.js", "--no-progress", "--no-config-hints"] }] },
    { name: "Types", tools: findWorkspaces().flatMap(typeCheck) },
  ];
}

/** Next's own types of routes and pages are made first. */
function typeCheck(folder: string): Check["tools"] {
  const tsc: Check["tools"][number] = { args: ["typescript/bin/tsc", "--project", folder] };
  if (!folder.endsWith("apps/web")) return [tsc];
  return [{ args: ["next/dist/bin/next", "typegen"], cwd: folder }, tsc];
}

/** Runs all tools of a check; throws what the failing ones said. */
async function run(check: Check, guard: Guard): Promise<void> {
  const complaints: string[] = [];
  for (const tool of check.tools) {
    const { status, said } = await hearTool({ ...tool, guard });
    if (status !== 0) complaints.push(said.trim());
  }
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
}
