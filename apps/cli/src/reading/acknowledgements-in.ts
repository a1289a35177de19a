import { createInterface } from "node:readline";
import { ChatId } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";

/** A chat, undefined where only one is read, and the number of its message that was dealt with. */
export type Acknowledgement = { chatId: ChatId | undefined; seq: number };

const LINE = /^(?:(\S+)\s+)?(\d{1,10})$/;

/** Reads what a script acknowledges: `SEQ` or `CHAT-ID SEQ` a line, to the end of its input. @throws TerminalError */
export async function* acknowledgementsIn(input: NodeJS.ReadableStream): AsyncGenerator<Acknowledgement> {
  for await (const line of createInterface({ input })) {
    if (line.trim() === "") continue;
    const [, id, seq] = LINE.exec(line.trim()) ?? [];
    const chatId = ChatId.safeParse(id);
    if (seq === undefined || (id !== undefined && !chatId.success))
      throw new TerminalError("invalid_input", "notAnAcknowledgement", { values: { value: line } });
    yield { chatId: chatId.data, seq: Number(seq) };
  }
}
