import { Interrupted } from "../exit.ts";
import type { Output } from "../output.ts";
import { TerminalError } from "../terminal-error.ts";

/** The part of a terminal's input that questions need. */
export type Keyboard = NodeJS.ReadableStream & { isTTY?: boolean; setRawMode?: (mode: boolean) => unknown };

type Question = {
  keyboard: Keyboard;
  output: Output;
  question: string;
  /** The flag that answers the question where there is nobody to ask. */
  flag: string;
};

/** Asks a person for a line. @throws TerminalError naming the flag when there is no terminal, Interrupted on Ctrl-C. */
export function ask(question: Question): Promise<string> {
  return answer(question, (typed) => typed);
}

/** Asks for a line that does not appear on the screen. */
export function askSecret(question: Question): Promise<string> {
  return answer(question, () => "");
}

/** Whether there is somebody who sees a question and can answer it. */
export function canAsk({ keyboard, output }: Pick<Question, "keyboard" | "output">): boolean {
  return keyboard.isTTY === true && keyboard.setRawMode !== undefined && output.isAskable;
}

/** Reads a line that somebody types without being asked. It does not appear on the screen. */
export function typedSecret(keyboard: Keyboard): Promise<string> {
  return inRawMode(keyboard, () => typedLine(keyboard, () => {}));
}

const CTRL_C = "\x03";
const CTRL_D = "\x04";
const CTRL_U = "\x15";
const ESC = "\x1b";
const SEQUENCE = new RegExp(`${ESC}(\\[[0-?]*[ -/]*[@-~]|O.)`, "g");

/** Keys are read one by one, in raw mode: only so does nothing of a secret reach the screen, however it is typed. */
async function answer(
  { keyboard, output, question, flag }: Question,
  echo: (typed: string) => string,
): Promise<string> {
  if (!canAsk({ keyboard, output }))
    throw new TerminalError("invalid_input", "missingFlag", { values: { flag } });
  output.prompt(question);
  try {
    return await inRawMode(keyboard, () =>
      typedLine(keyboard, (line) => output.prompt(question, echo(line))),
    );
  } finally {
    output.note();
  }
}

async function inRawMode<Result>(keyboard: Keyboard, work: () => Promise<Result>): Promise<Result> {
  keyboard.setRawMode?.(true);
  try {
    return await work();
  } finally {
    keyboard.setRawMode?.(false);
  }
}

function typedLine(keyboard: Keyboard, show: (line: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let line = "";
    const handleData = (data: Buffer | string) => {
      const keys = [...withoutSequences(String(data))];
      for (const [index, key] of keys.entries()) {
        if (key === CTRL_C) return finish(() => reject(new Interrupted()));
        if (isEnd(key)) return finish(() => resolve(line), keys.slice(index + 1).join(""));
        line = edited(line, key);
      }
      show(line);
    };
    const finish = (settle: () => void, rest = "") => {
      keyboard.off("data", handleData).pause();
      // What was typed ahead answers the next question.
      if (rest) keyboard.unshift(rest, "utf8");
      show(line);
      settle();
    };
    keyboard.setEncoding("utf8");
    keyboard.on("data", handleData);
    keyboard.resume();
  });
}

/** Arrow keys and their like have no meaning here. */
function withoutSequences(text: string): string {
  return text.replace(SEQUENCE, "");
}

function isEnd(key: string): boolean {
  return key === "\r" || key === "\n" || key === CTRL_D;
}

function edited(line: string, key: string): string {
  if (key === "\x7f" || key === "\b") return [...line].slice(0, -1).join("");
  if (key === CTRL_U) return "";
  return /\p{Cc}/u.test(key) ? line : line + key;
}
