import { expect } from "@playwright/test";
import { acts } from "./acts.ts";
import { createMeasure, type Sample } from "./measure.ts";
import type { Setting } from "./set-up.ts";

const SAMPLE_EVERY_MS = 20_000;
/** Before a sample, for what ends by itself. */
const SETTLE_MS = 1_000;

/** Uses the page for so many minutes. @returns what it held meanwhile, every twenty seconds or so */
export async function useFor(
  minutes: number,
  { messenger, quiet }: Setting,
  say: (line: string) => void,
): Promise<Sample[]> {
  const measure = await createMeasure(messenger.page);
  const samples: Sample[] = [];
  const end = performance.now() + minutes * 60_000;
  let next = performance.now() + SAMPLE_EVERY_MS;
  for (let turn = 0; performance.now() < end; turn += 1) {
    await acts[turn % acts.length]?.(messenger, turn);
    if (performance.now() < next) continue;
    next = performance.now() + SAMPLE_EVERY_MS;
    samples.push(await sample());
  }
  return samples;

  /** Always in the same chat: what is on screen makes a difference. */
  async function sample(): Promise<Sample> {
    const { page } = messenger;
    await messenger.open(quiet);
    await expect(page.getByRole("heading", { level: 1, name: quiet })).toBeVisible();
    await page.waitForTimeout(SETTLE_MS);
    const taken = await measure();
    say(
      `${taken.minutes.toFixed(1)} min  ${taken.heapKb} kB  ${taken.nodes} nodes  ${taken.listeners} listeners`,
    );
    return taken;
  }
}
