import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectServer } from "../../scripts/containers/collect-server.ts";
import { collectWeb } from "../../scripts/containers/collect-web.ts";

/**
 * Puts together what would be in the images, out of the build that is here, at a place from where nothing else of this
 * clone is in reach; the workers of this test run know it. @returns what removes it
 */
export async function collectImages(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-images-"));
  await collectServer(join(folder, "server"));
  collectWeb(join(folder, "web"));
  process.env.PARLEY_E2E_IMAGES = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The files of a service of docker-compose.yml. */
export function imageOf(service: string): string {
  return join(process.env.PARLEY_E2E_IMAGES ?? "", service.startsWith("web") ? "web" : "server");
}
