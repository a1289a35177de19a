import * as z from "zod/mini";
import { ChatId } from "./entities.ts";
import { ChatExportLine, PersonExportLine } from "./export-lines.ts";
import { streamPaths } from "./routes.ts";

/** A call whose answer is as long as what there is, so that it is sent line by line (NDJSON), and only over REST. */
type Stream<Input extends z.core.$ZodType, Line extends z.core.$ZodType> = {
  /** Under `/api/v1`, as in `operations`. The method is GET. */
  path: string;
  /** What an access token needs for it; `account`: no token opens it. */
  scope: "read" | "account";
  cost: "export";
  input: Input;
  /** What each line holds. */
  line: Line;
  doc: string;
  example: z.input<Input>;
};

function stream<Input extends z.core.$ZodType, Line extends z.core.$ZodType>(row: Stream<Input, Line>) {
  return row;
}

/** The calls that answer with a stream. */
export const streams = {
  "chat.export": stream({
    path: streamPaths["chat.export"],
    scope: "read",
    cost: "export",
    input: z.strictObject({ chatId: ChatId }),
    line: ChatExportLine,
    doc: "A whole chat as NDJSON, for its members: a header, the people, the chat, its messages in final state in the order of `seq`, and an end line, without which it was cut short; an error line tells why. `npm run import` reads it.",
    example: { chatId: "0198f2a0-0000-7000-8000-000000000001" },
  }),
  "me.export": stream({
    path: streamPaths["me.export"],
    scope: "account",
    cost: "export",
    input: z.strictObject({}),
    line: PersonExportLine,
    doc: "Your own data as NDJSON: a header, your account, your devices, blocks and drafts, and each of your chats with what you wrote in it.",
    example: {},
  }),
} as const;

export type Streams = typeof streams;
export type StreamName = keyof Streams;
export type StreamInput<Name extends StreamName> = z.output<Streams[Name]["input"]>;
export type StreamLine<Name extends StreamName> = z.output<Streams[Name]["line"]>;
export const streamNames = Object.keys(streams) as StreamName[];
