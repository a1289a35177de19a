import { spawn } from "@lydell/node-pty";
import unicode11 from "@xterm/addon-unicode11";
import xterm from "@xterm/headless";

type Options = { command: string[]; env: Record<string, string>; columns: number; rows: number };

/** A program on a real pseudo-terminal, and the screen that a person would look at. */
export type PseudoTerminal = {
  /** The visible lines, without blanks at their ends. */
  lines(): string[];
  /** Everything that was said so far, scrolled away or not, as one text. */
  text(): string;
  /** Whether the program has the screen for itself, as editors do. */
  isFullScreen(): boolean;
  type(keys: string): void;
  /** The exit status of the program, once it has ended and the screen shows its last words. */
  ended: Promise<number>;
  /** Ends the program if it still runs. */
  close(): Promise<void>;
  pid: number;
  /** The emulator, for whoever draws the screen. */
  emulator: xterm.Terminal;
};

export function openPseudoTerminal({ command, env, columns, rows }: Options): PseudoTerminal {
  const [program = "", ...args] = command;
  const emulator = createEmulator(columns, rows);
  const child = spawn(program, args, { name: env.TERM ?? "xterm", cols: columns, rows, env });
  const ended = new Promise<number>((resolve) => {
    // The emulator reads what it is given a moment later: who waits for the end may look at all that was said.
    child.onExit(({ exitCode, signal }) =>
      emulator.write("", () => resolve(signal ? 128 + signal : exitCode)),
    );
  });
  child.onData((data) => emulator.write(data));
  emulator.onData((answer) => child.write(answer)); // Programs ask terminals who they are.
  return {
    lines: () => readLines(emulator, emulator.buffer.active.viewportY),
    text: () => readLines(emulator, 0).join("\n"),
    isFullScreen: () => emulator.buffer.active.type === "alternate",
    type: (keys) => child.write(keys),
    ended,
    async close() {
      endQuietly(() => child.kill("SIGKILL"));
      await ended;
      emulator.dispose();
    },
    pid: child.pid,
    emulator,
  };
}

/** As wide as today's terminals think that emoji are: two cells. */
function createEmulator(cols: number, rows: number): xterm.Terminal {
  const emulator = new xterm.Terminal({ cols, rows, allowProposedApi: true, scrollback: 1_000 });
  emulator.loadAddon(new unicode11.Unicode11Addon());
  emulator.unicode.activeVersion = "11";
  return emulator;
}

function readLines({ buffer: { active }, rows }: xterm.Terminal, from: number): string[] {
  const count = active.baseY + rows - from;
  return Array.from({ length: count }, (_, row) => active.getLine(from + row)?.translateToString(true) ?? "");
}

function endQuietly(kill: () => void): void {
  try {
    kill();
  } catch {
    // It has ended already.
  }
}
