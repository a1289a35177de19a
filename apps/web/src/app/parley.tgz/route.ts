import { join } from "node:path";
import { answerFile } from "../../server/answer-file.ts";

/** The terminal client that belongs to this server, as an npm package: `npx https://this.server/parley.tgz`. */
export function GET(request: Request): Promise<Response> {
  // Both `next start` and `next dev` run in this app's folder; the terminal's build puts it there.
  const path = join(/* turbopackIgnore: true */ process.cwd(), "../cli/dist/parley.tgz");
  return answerFile(request, { path, type: "application/gzip" });
}
