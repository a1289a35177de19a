import { runWithin } from "./run-within.ts";
import { unpackDebian } from "./unpack-debian.ts";

/** Variables with which python3 finds its Socket.IO client, or why it cannot. */
export type PythonClient = { env: NodeJS.ProcessEnv } | { missing: string };

type Where = {
  /** Where packages may be kept. */
  folder: string;
  /** Get them from Debian, without installing anything: for machines that nobody prepares. */
  mayFetch: boolean;
};

const LIMIT_MS = 60_000;

/** Looks for Python's Socket.IO client: installed, or in the folder. Never throws. */
export async function findPythonClient({ folder, mayFetch }: Where): Promise<PythonClient> {
  const kept = { PYTHONPATH: `${folder}/usr/lib/python3/dist-packages` };
  if (await canImport({})) return { env: {} };
  if (await canImport(kept)) return { env: kept };
  if (!mayFetch) return { missing: "it is not installed here (Debian: apt install python3-socketio)" };
  try {
    await unpackDebian({ packages: ["python3-socketio", "python3-websocket"], folder });
  } catch (error) {
    return { missing: `it could not be fetched from Debian: ${(error as Error).message.split("\n")[0]}` };
  }
  return (await canImport(kept)) ? { env: kept } : { missing: "python3 is not here, or does not load it" };
}

async function canImport(env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    const options = { env: { ...process.env, ...env } };
    await runWithin(LIMIT_MS, "python3", ["-c", "import socketio, websocket"], options);
    return true;
  } catch {
    return false;
  }
}
