import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { promisify } from "node:util";

/** Variables with which python3 finds its Socket.IO client, or why it cannot. */
export type PythonClient = { env: NodeJS.ProcessEnv } | { missing: string };

type Where = {
  /** Where packages may be kept. */
  folder: string;
  /** Get them from Debian, without installing anything: for machines that nobody prepares. */
  mayFetch: boolean;
};

const PACKAGES = ["python3-socketio", "python3-engineio", "python3-bidict", "python3-websocket"];
const TIMEOUT_MS = 60_000;
const run = promisify(execFile);

/** Looks for Python's Socket.IO client: installed, or in the folder. Takes two minutes at most; never throws. */
export async function findPythonClient({ folder, mayFetch }: Where): Promise<PythonClient> {
  const kept = { PYTHONPATH: `${folder}/usr/lib/python3/dist-packages` };
  if (await canImport({})) return { env: {} };
  if (await canImport(kept)) return { env: kept };
  if (!mayFetch) return { missing: "it is not installed here (Debian: apt install python3-socketio)" };
  try {
    await fetchPackages(folder);
  } catch (error) {
    return { missing: `it could not be fetched from Debian: ${firstLine((error as Error).message)}` };
  }
  return (await canImport(kept)) ? { env: kept } : { missing: "python3 is not here, or does not load it" };
}

async function canImport(env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    const options = { env: { ...process.env, ...env }, timeout: TIMEOUT_MS };
    await run("python3", ["-c", "import socketio, websocket"], options);
    return true;
  } catch {
    return false;
  }
}

/** Unpacks them there; no root needed, unless this machine has never looked at Debian's lists. */
async function fetchPackages(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const options = { cwd: folder, timeout: TIMEOUT_MS };
  const download = () => run("apt-get", ["download", ...PACKAGES], options);
  await download().catch(async () => {
    await run("apt-get", ["update"], options);
    await download();
  });
  await run("sh", ["-c", 'for package in *.deb; do dpkg -x "$package" .; done'], options);
}

const firstLine = (text: string) => text.trim().split("\n")[0] ?? "";
