import { dirname, join } from "node:path";

const ARCHITECTURES = ["x86_64-linux-gnu", "aarch64-linux-gnu"];

/** Variables with which a redis-server that was unpacked and not installed finds its libraries, which lie beside it. */
export function redisLibraries(program: string): NodeJS.ProcessEnv {
  if (!program.includes("/")) return {};
  const root = join(dirname(program), "../..");
  const folders = ["usr/lib", "lib"].flatMap((path) => ARCHITECTURES.map((name) => join(root, path, name)));
  return { LD_LIBRARY_PATH: folders.join(":") };
}
