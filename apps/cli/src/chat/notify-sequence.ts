import { cutTo } from "../text/cells.ts";
import { screenText } from "./screen-text.ts";

/** How a terminal shows a notification: by OSC 9 (iTerm2) or by OSC 777 (most others). */
export type NotifyStyle = "osc9" | "osc777";

const MAX_CELLS = 120;

/** @returns the bell, and what makes the terminal show a notification; the texts of others are made safe here. */
export function notifySequence(style: NotifyStyle, { title, body }: { title: string; body: string }): string {
  const [head, text] = [title, body].map((each) => cutTo(screenText(each), MAX_CELLS).replaceAll(";", ","));
  const told = style === "osc9" ? `9;${head}: ${text}` : `777;notify;${head};${text}`;
  return `\x07\x1b]${told}\x07`;
}
