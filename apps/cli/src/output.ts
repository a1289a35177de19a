import { paintColored, paintLinked, paintPlain, plainText, type Segment } from "./text/paint.ts";

/** The part of a stream that output needs. */
export type Sink = {
  write(text: string | Uint8Array, done?: (error?: Error | null) => void): unknown;
  isTTY?: boolean;
  columns?: number;
  rows?: number;
};

/** Where a command says things: data on stdout, words on stderr. Everything but `record` is made safe to show. */
export type Output = {
  /** Whether a person is looking at stdout. */
  isTty: boolean;
  /** Whether a person reads what is asked. */
  isAskable: boolean;
  /** The width of the terminal in cells; undefined in a pipe, where nothing is cut. */
  columns: number | undefined;
  /** Somebody asked for --json. */
  isJson: boolean;
  /** One line of data, or several when the text has line breaks. */
  line(...segments: Segment[]): void;
  /** One line of data as fields with tabs between them, for scripts that cut. */
  fields(...cells: Segment[]): void;
  /** One JSON value on a line of its own, untouched: `v` is the version of its shape. */
  record(value: object): void;
  /** One JSON value as text, on a line of its own: the same value, with nothing in it that a terminal obeys. */
  copy(value: string): void;
  /** Bytes as they are, for a pipe: a terminal would obey them. Waits until they were taken over. */
  bytes(chunk: Uint8Array): Promise<void>;
  /** Waits until all data so far was taken over by the pipe or the terminal. */
  handedOver(): Promise<void>;
  /** Words for a person. */
  note(...segments: Segment[]): void;
  /** A failure as JSON, for scripts. */
  problem(value: object): void;
  /** Words that replace the present line of the terminal: a question and what was answered so far. */
  prompt(...segments: Segment[]): void;
};

/** Raised when a script that knows only the present lines could no longer read them. */
export const JSON_VERSION = 1;
const START_OF_LINE = "\r\x1b[K";

type Options = {
  stdout: Sink;
  stderr: Sink;
  isJson: boolean;
  isColorAllowed: boolean;
  /** The terminal opens links, and nobody minds what is not plain text. */
  isLinkAllowed?: boolean;
};

export function createOutput({
  stdout,
  stderr,
  isJson,
  isColorAllowed,
  isLinkAllowed = false,
}: Options): Output {
  const paintDrawn = isLinkAllowed ? paintLinked : paintColored;
  const paintFor = (sink: Sink) => (isColorAllowed && sink.isTTY ? paintDrawn : paintPlain);
  const paintOut = paintFor(stdout);
  const paintErr = paintFor(stderr);
  return {
    isTty: stdout.isTTY === true,
    isAskable: stderr.isTTY === true,
    columns: stdout.isTTY ? stdout.columns : undefined,
    isJson,
    line: (...segments) => stdout.write(`${paintOut(segments)}\n`),
    fields: (...cells) => stdout.write(`${cells.map(plainText).join("\t")}\n`),
    record: (value) => stdout.write(recordText(value)),
    copy: (value) => stdout.write(`${harmless(value)}\n`),
    bytes: (chunk) => written(stdout, chunk),
    handedOver: () => written(stdout, ""),
    note: (...segments) => stderr.write(`${paintErr(segments)}\n`),
    problem: (value) => stderr.write(recordText(value)),
    prompt: (...segments) => stderr.write(`${START_OF_LINE}${paintErr(segments)}`),
  };
}

function written(sink: Sink, what: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    sink.write(what, (error) => (error ? reject(error) : resolve()));
  });
}

/** @returns the value as one line of JSON, with the version of its shape, and nothing in it that a terminal obeys. */
export function recordText(value: object): string {
  return `${harmless(JSON.stringify({ v: JSON_VERSION, ...value }))}\n`;
}

function harmless(text: string): string {
  return text.replace(UNESCAPED, escaped);
}

/** What JSON may carry as it is but a terminal would obey. Escaped, it is still the same data. */
const UNESCAPED = /[\x7f-\x9f\p{Bidi_C}\u2028\u2029\ufeff]/gu;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
