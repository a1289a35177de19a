export type ProgressStream = { write(text: string): unknown; isTTY?: boolean };
export type Progress = {
  advance(count: number): void;
  /** Leaves the bar's line, so that a complaint about an unfinished one starts on its own. */
  stop(): void;
};

type ProgressOptions = {
  stream: ProgressStream;
  /** What is counted, in the plural. */
  label: string;
  total: number;
  /** A clock in ms. */
  now?: () => number;
};
type Position = { label: string; total: number; done: number; elapsedMs: number };

const REDRAW_MS = 100;
const BAR_WIDTH = 30;
/** Where there is no terminal to redraw, a line per tenth. */
const PLAIN_STEPS = 10;

/** A progress bar on a terminal; plain lines in a log or a pipe. */
export function createProgress({
  stream,
  label,
  total,
  now = () => performance.now(),
}: ProgressOptions): Progress {
  const startedAt = now();
  const draw = stream.isTTY ? createBar(stream) : createLines(stream);
  let done = 0;
  return {
    advance(count) {
      done += count;
      draw({ label, total, done, elapsedMs: now() - startedAt });
    },
    stop() {
      if (stream.isTTY && done > 0) stream.write("\n");
    },
  };
}

function createBar(stream: ProgressStream): (position: Position) => void {
  let drawnAt = Number.NEGATIVE_INFINITY;
  return (position) => {
    const isComplete = position.done >= position.total;
    if (!isComplete && position.elapsedMs - drawnAt < REDRAW_MS) return;
    drawnAt = position.elapsedMs;
    const filled = Math.floor((position.done / position.total) * BAR_WIDTH);
    const bar = "█".repeat(filled).padEnd(BAR_WIDTH, "░");
    // Back to the start of the line, and erase what a longer text left behind.
    stream.write(`\r${bar} ${describe(position)}\x1b[K`);
  };
}

function createLines(stream: ProgressStream): (position: Position) => void {
  let written = 0;
  return (position) => {
    const step = Math.floor((position.done / position.total) * PLAIN_STEPS);
    if (step === written) return;
    written = step;
    stream.write(`${describe(position)}\n`);
  };
}

function describe({ label, total, done, elapsedMs }: Position): string {
  const percent = Math.floor((done / total) * 100);
  const rate = elapsedMs > 0 ? `, ${format((done / elapsedMs) * 1_000)}/s` : "";
  return `${percent} % (${format(done)} of ${format(total)} ${label}${rate})`;
}

function format(value: number): string {
  return Math.round(value).toLocaleString("en");
}
