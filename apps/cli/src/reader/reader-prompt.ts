import { clearLine, createInterface, cursorTo } from "node:readline";
import { readerCommands } from "./reader-commands.ts";

/** One line to write in, at the end of what was said. */
export type ReaderPrompt = {
  /** Puts a line above the one that is being written, which stays as it is. */
  say: (text: string) => void;
  /** Puts text on the empty line that comes next, to be changed there. One line, and nothing that steers terminals. */
  prefill: (text: string) => void;
  close: () => void;
};

type Options = {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  /** `isPasted`: some of it was. */
  onText: (text: string, how: { isPasted: boolean }) => void;
  /** Ctrl-C, or Ctrl-D on an empty line. */
  onLeave: () => void;
};

const PROMPT = "> ";
const PASTE_ON = "\x1b[?2004h";
const PASTE_OFF = "\x1b[?2004l";
/** At the end of a line: the message goes on in the next one. */
const MORE = "\\";

/** Readline alone: nothing on the screen is ever drawn again, so that a voice reads each line once. */
export function openReaderPrompt({ stdin, stdout, onText, onLeave }: Options): ReaderPrompt {
  const lines: string[] = [];
  let isPasting = false;
  let isPasted = false;
  const prompt = createInterface({
    input: stdin,
    output: stdout,
    prompt: PROMPT,
    terminal: true,
    completer: completeCommand,
  });
  stdout.write(PASTE_ON);
  stdin.on("keypress", (_, { name }: { name?: string }) => {
    if (name === "paste-start" || name === "paste-end") isPasting = name === "paste-start";
    isPasted ||= isPasting;
  });
  prompt.on("line", (line) => {
    const isGoingOn = !isPasting && line.endsWith(MORE);
    lines.push(isGoingOn ? line.slice(0, -MORE.length) : line);
    if (isPasting || isGoingOn) return;
    onText(lines.splice(0).join("\n"), { isPasted });
    isPasted = false;
    prompt.prompt();
  });
  prompt.on("SIGINT", onLeave);
  prompt.on("close", onLeave);
  return {
    say(text) {
      cursorTo(stdout, 0);
      clearLine(stdout, 0);
      stdout.write(`${text}\n`);
      prompt.prompt(true);
    },
    prefill(text) {
      // The line that asked for it is dealt with first.
      queueMicrotask(() => prompt.write(text));
    },
    close() {
      prompt.off("close", onLeave).close();
      stdout.write(`${PASTE_OFF}\n`);
    },
  };
}

/** For readline's Tab: @returns the commands that a line may become, and the line. */
function completeCommand(line: string): [string[], string] {
  return [
    readerCommands.map((name) => `/${name} `).filter((command) => line !== "" && command.startsWith(line)),
    line,
  ];
}
