import type { Logger } from "pino";

const EVERY_MS = 5_000;
/** A machine that is busy for a moment answers late; what is wrong is so a second later, too. */
const AGAIN_MS = 1_000;
/** Clocks are corrected by less all the time. */
const JUMP_MIN_MS = 1_000;

/**
 * Tells the log once, in a sentence, when a server gets into trouble or its clock jumps, and when it is well again.
 *
 * @param trouble what is wrong, null when nothing is
 * @returns what ends it
 */
export function watchHealth(trouble: () => Promise<string | null>, log: Logger): () => void {
  let told: string | null = null;
  let seen: string | null = null;
  let clock = clockAhead();
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;

  async function look(): Promise<void> {
    lookAtClock();
    const found = await trouble();
    if (isEnded) return;
    const isNews = found !== told;
    const isCertain = found === null || found === seen;
    seen = found;
    if (isNews && isCertain) tell(found);
    timer = setTimeout(look, isNews && !isCertain ? AGAIN_MS : EVERY_MS).unref();
  }

  function tell(found: string | null): void {
    if (found) log.warn(found);
    else log.info("everything that this server needs is there again");
    told = found;
  }

  function lookAtClock(): void {
    const jumpMs = Math.round(clockAhead() - clock);
    clock = clockAhead();
    if (Math.abs(jumpMs) >= JUMP_MIN_MS) log.warn({ jumpMs }, "the clock of this machine has jumped");
  }

  void look();
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}

/** How far, in ms, the wall clock is ahead of the one that never jumps. */
const clockAhead = () => Date.now() - performance.now();
