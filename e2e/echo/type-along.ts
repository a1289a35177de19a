import { setTimeout as sleep } from "node:timers/promises";
import type { PseudoTerminal } from "../terminal/pseudo-terminal.ts";

/** About as fast as somebody types who is in a hurry (ms). */
const PAUSE_MS = 100;
/** So many letters make a draft; then it is taken away. */
const DRAFT_LENGTH = 30;
const CLEAR = "\x15";

/** Types letters until `signal` says stop, and takes them away. @returns for each the ms until it stood on the screen */
export async function typeAlong(terminal: PseudoTerminal, signal: AbortSignal): Promise<number[]> {
  const latencies: number[] = [];
  let draft = "";
  while (!signal.aborted) {
    if (draft.length === DRAFT_LENGTH) draft = await clear(terminal);
    const letter = String.fromCharCode(97 + (latencies.length % 26));
    draft += letter;
    const begin = performance.now();
    const shown = isShown(terminal, `› ${draft}`);
    terminal.type(letter);
    await shown;
    latencies.push(performance.now() - begin);
    await sleep(PAUSE_MS);
  }
  if (draft !== "") await clear(terminal);
  return latencies;
}

async function clear(terminal: PseudoTerminal): Promise<string> {
  const shown = isShown(terminal, "› Message");
  terminal.type(CLEAR);
  await shown;
  return "";
}

/** Looks whenever the terminal has drawn something, and at no other time. */
function isShown(terminal: PseudoTerminal, words: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const watch = terminal.emulator.onWriteParsed(() => {
    if (!terminal.lines().some((line) => line.includes(words))) return;
    watch.dispose();
    resolve();
  });
  return promise;
}
