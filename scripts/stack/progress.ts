/** Says what is being done; `step` returns what the work returns, and lets its errors through. */
export type Progress = { step<T>(name: string, work: () => Promise<T>): Promise<T>; say(line: string): void };

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const FRAME_MS = 100;

/** One line per step: a clock that runs on a terminal; begin and end in a log. */
export function createProgress(out: NodeJS.WriteStream = process.stdout): Progress {
  async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
    const begin = Date.now();
    const stopClock = out.isTTY ? runClock(out, name, begin) : announce(out, name);
    let mark = "✖";
    try {
      const result = await work();
      mark = "✔";
      return result;
    } finally {
      stopClock();
      out.write(`${mark} ${name} ${seconds(begin)}\n`);
    }
  }
  return { step, say: (line) => void out.write(`${line}\n`) };
}

/** For tests and for whoever starts the stack from code. */
export const silentProgress: Progress = { step: (_name, work) => work(), say: () => {} };

function announce(out: NodeJS.WriteStream, name: string): () => void {
  out.write(`… ${name}\n`);
  return () => {};
}

function runClock(out: NodeJS.WriteStream, name: string, begin: number): () => void {
  let frame = 0;
  const draw = () => out.write(`\r\x1b[K${FRAMES[frame++ % FRAMES.length]} ${name} ${seconds(begin)}`);
  draw();
  const timer = setInterval(draw, FRAME_MS);
  return () => {
    clearInterval(timer);
    out.write("\r\x1b[K");
  };
}

function seconds(begin: number): string {
  return `${((Date.now() - begin) / 1000).toFixed(1)} s`;
}
