import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { type Env, readEnv } from "../env.ts";
import { createPager } from "../paging/create-pager.ts";
import { runProgram } from "../run-program.ts";
import type { Keyboard } from "../session/ask.ts";

type Options = {
  server: string;
  /** What a pipe gives on stdin. */
  input?: string;
  /** Variables of the surroundings. */
  env?: Record<string, string>;
  /** Draw for a terminal of this many columns instead of a pipe. */
  columns?: number;
  /** Somebody at a terminal types the input and Enter, whatever is asked. */
  isTyping?: boolean;
};

export type Result = { code: number; out: string; err: string };
export type Home = AsyncDisposable & {
  dir: string;
  env: Env;
  /** Runs one command line in this process, as a shell would. */
  parley: (args: readonly string[], options?: Partial<Options>) => Promise<Result>;
};

/** A person's own folders, which go when the test ends. */
export async function aHome({ server }: { server: string }): Promise<Home> {
  const dir = await mkdtemp(join(tmpdir(), "parley-cli-"));
  return {
    dir,
    env: readEnv(homeOf(dir)),
    parley: (args, options) =>
      runParley(args, { server, ...options, env: { ...homeOf(dir), ...options?.env } }),
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}

function homeOf(dir: string) {
  return { XDG_CONFIG_HOME: join(dir, "config"), XDG_STATE_HOME: join(dir, "state") };
}

async function runParley(
  args: readonly string[],
  { server, input = "", env, isTyping = false, columns = isTyping ? 80 : undefined }: Options,
): Promise<Result> {
  const written = { out: "", err: "" };
  const sink = (name: "out" | "err") => ({
    isTTY: columns !== undefined,
    columns: columns ?? 80,
    write: (text: string | Uint8Array, done?: () => void) => {
      written[name] += typeof text === "string" ? text : Buffer.from(text).toString("latin1");
      done?.();
    },
  });
  const keyboard: Keyboard = isTyping
    ? typing(`${input}\r`)
    : Readable.from(input === "" ? [] : [Buffer.from(input)]);
  const sinks = { stdout: sink("out"), stderr: sink("err") };
  const code = await runProgram({
    args,
    env: readEnv({ PARLEY_SERVER: server, ...env }),
    keyboard,
    ...sinks,
    pager: createPager({ command: null, ...sinks }),
  });
  return { code, ...written };
}

function typing(keys: string): Keyboard {
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  keyboard.write(keys);
  return keyboard;
}
