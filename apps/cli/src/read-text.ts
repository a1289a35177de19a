import { MESSAGE_MAX_BYTES } from "@parley/protocol";
import { TerminalError } from "./terminal-error.ts";

type Options = {
  stdin: AsyncIterable<Buffer | string> & { isTTY?: boolean };
  /** -m TEXT; `-` means stdin. */
  message: string | undefined;
};

const STDIN = "-";

/**
 * Finds the text to send: `-m`, or stdin without its last line break.
 * @throws TerminalError when there is none, or too much, or what is not text.
 */
export async function readText({ stdin, message }: Options): Promise<string> {
  const isAskedForStdin = message === STDIN;
  // Nothing is read from a person at the terminal who did not ask for it.
  if (message === undefined && stdin.isTTY) throw new TerminalError("invalid_input", "noText");
  const text = message === undefined || isAskedForStdin ? await readAll(stdin) : message;
  if (text.trim() === "") throw new TerminalError("invalid_input", "noText");
  return text;
}

/** @returns the text that goes with a file, which may be none: `-m`, and stdin only where `-` asks for it. */
export async function readCaption({ stdin, message = "" }: Options): Promise<string> {
  return message === STDIN ? readAll(stdin) : message;
}

/** @returns the text of a pipe, without its last line break. @throws TerminalError when it is too long to be sent. */
export async function readAll(stdin: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stdin) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > MESSAGE_MAX_BYTES + 1) throw tooMuch();
    chunks.push(buffer);
  }
  return decoded(Buffer.concat(chunks)).replace(/\r?\n$/, "");
}

function tooMuch(): TerminalError {
  return new TerminalError("too_large", "tooMuchText", { values: { max: MESSAGE_MAX_BYTES } });
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new TerminalError("invalid_input", "notText", { cause });
  }
}
