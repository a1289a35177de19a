import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Person } from "../people/person.ts";
import { trustVariables } from "../proxy/certificate-authority.ts";
import { openPseudoTerminal, type PseudoTerminal } from "./pseudo-terminal.ts";
import { type Finished, runPiped } from "./run-piped.ts";

const PARLEY = fileURLToPath(new URL("../../apps/cli/bin/parley.mjs", import.meta.url));

type Options = { person: Pick<Person, "email" | "password">; webUrl: string };
type Size = { columns: number; rows: number };

/** One person's account on some machine: a home folder and a shell. Nobody is signed in at first. */
export type TerminalHome = {
  /** Runs `parley …` as a script would, with pipes. */
  parley(args: string[], input?: string): Promise<Finished>;
  /** Starts `parley …` as a script would that reads along. */
  spawn(args: string[]): ChildProcessWithoutNullStreams;
  /** `parley login` with the person's own email and password. */
  signIn(): Promise<void>;
  /** Runs `parley …` on a pseudo-terminal, 80×24 unless given. */
  open(args: string[], size?: Size): PseudoTerminal;
  /** Runs a shell command line on a pseudo-terminal; `parley` is on its path. */
  openShell(command: string, size?: Size): PseudoTerminal;
  /** Ends what still runs there. */
  close(): Promise<void>;
};

export function openTerminalHome({ person, webUrl }: Options): TerminalHome {
  const folder = mkdtempSync(join(tmpdir(), "parley-home-"));
  const env = environment(folder, webUrl);
  const opened: PseudoTerminal[] = [];
  const spawned: ChildProcessWithoutNullStreams[] = [];
  const launch = (command: string[], size: Size = { columns: 80, rows: 24 }) => {
    const terminal = openPseudoTerminal({ command, env, ...size });
    opened.push(terminal);
    return terminal;
  };
  const parley: TerminalHome["parley"] = (args, input) =>
    runPiped({ command: [process.execPath, PARLEY, ...args], env, input });
  return {
    parley,
    spawn(args) {
      const child = spawn(process.execPath, [PARLEY, ...args], { env });
      spawned.push(child);
      return child;
    },
    async signIn() {
      const { status, stderr } = await parley(
        ["login", "--email", person.email, "--password-stdin"],
        person.password,
      );
      if (status !== 0) throw new Error(`parley login ended with ${status}: ${stderr}`);
    },
    open: (args, size) => launch([process.execPath, PARLEY, ...args], size),
    openShell: (command, size) => launch(["/bin/sh", "-c", command], size),
    async close() {
      for (const child of spawned) child.kill("SIGKILL");
      await Promise.all(opened.map((terminal) => terminal.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A person's, not a build server's: nothing of the run's own variables gets in. */
function environment(folder: string, webUrl: string): Record<string, string> {
  return {
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, ".config"),
    XDG_STATE_HOME: join(folder, ".local", "state"),
    TERM: "xterm-256color",
    LANG: "en_GB.UTF-8",
    PARLEY_SERVER: webUrl,
    PARLEY,
    ...trustVariables(),
  };
}
