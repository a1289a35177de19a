import type { Output } from "../output.ts";
import { cutTo } from "../text/cells.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Translate } from "../translate.ts";

/** Smaller ones are through before anybody wonders. */
const LARGE_BYTES = 1024 * 1024;
const NAME_CELLS = 40;

export type Progress = {
  /** So many bytes are through. */
  moved: (bytes: number) => void;
  /** Takes the line away. */
  end: () => void;
};

const hidden: Progress = { moved: () => {}, end: () => {} };

type Shown = { name: string; size: number };

/** Shows to a person at a terminal how much of a large file is through. */
export function showProgress(
  { name, size }: Shown,
  { output, translate }: { output: Output; translate: Translate },
): Progress {
  if (!output.isAskable || output.isJson || size < LARGE_BYTES) return hidden;
  const shown = cutTo(neutralise(name), NAME_CELLS);
  let last = -1;
  const moved = (bytes: number) => {
    const percent = Math.floor((100 * bytes) / size);
    if (percent === last) return;
    last = percent;
    output.prompt(translate("files.moving", { name: shown, percent: String(percent) }));
  };
  return { moved, end: () => output.prompt("") };
}
