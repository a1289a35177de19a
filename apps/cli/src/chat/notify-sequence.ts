import { cutTo } from "../text/cells.ts";
import type { NotifyWay } from "./notify-way.ts";
import { screenText } from "./screen-text.ts";

/** The terminal's ways: its bell, OSC 9 (iTerm2), OSC 777 (most others). */
export type NotifyStyle = Exclude<NotifyWay, "off" | object>;

const MAX_CELLS = 120;
const BELL = "\x07";

/** @returns the bell, and what makes the terminal show a notification; the texts of others are made safe here. */
export function notifySequence(style: NotifyStyle, { title, body }: { title: string; body: string }): string {
  if (style === "bell") return BELL;
  const [head, text] = [title, body].map((each) => cutTo(screenText(each), MAX_CELLS).replaceAll(";", ","));
  const told = style === "osc9" ? `9;${head}: ${text}` : `777;notify;${head};${text}`;
  return `${BELL}\x1b]${told}\x07`;
}
