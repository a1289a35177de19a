import { ChatId, Seq } from "@parley/protocol";
import * as z from "zod/mini";
import { readPrivateFile, writePrivateFile } from "../session/private-file.ts";
import { TerminalError } from "../terminal-error.ts";

/** Up to which message of each chat a reader has acknowledged. It only moves forward. */
export type TailState = {
  /** Nothing was acknowledged ever. */
  isNew: boolean;
  /** @returns the last acknowledged seq, undefined for a chat that is not known yet. */
  after(chatId: ChatId): number | undefined;
  /** Acknowledges up to these, by chat. When it returns, they outlive the process and the machine. */
  moveTo(positions: ReadonlyMap<ChatId, number>): Promise<void>;
};

const Stored = z.object({ v: z.literal(1), chats: z.record(ChatId, Seq) });

/** @returns what is kept in the file, which is made when it is first moved. @throws TerminalError */
export async function openTailState(path: string): Promise<TailState> {
  const stored = await readPrivateFile(path);
  const parsed = Stored.safeParse(stored ?? { v: 1, chats: {} });
  if (!parsed.success)
    throw new TerminalError("internal", "unreadableFile", { values: { path }, cause: parsed.error });
  const known = new Map(Object.entries(parsed.data.chats) as [ChatId, number][]);
  const memory = stateIn(known);
  return {
    ...memory,
    isNew: stored === undefined,
    async moveTo(positions) {
      if (!moves(known, positions)) return;
      await memory.moveTo(positions);
      await writePrivateFile(path, { v: 1, chats: Object.fromEntries(known) });
    },
  };
}

/** @returns a state that is forgotten when the process ends. */
export function createTailState(): TailState {
  return stateIn(new Map());
}

function stateIn(known: Map<ChatId, number>): TailState {
  return {
    isNew: true,
    after: (chatId) => known.get(chatId),
    async moveTo(positions) {
      for (const [chatId, seq] of positions) known.set(chatId, Math.max(seq, known.get(chatId) ?? 0));
    },
  };
}

function moves(known: ReadonlyMap<ChatId, number>, positions: ReadonlyMap<ChatId, number>): boolean {
  return [...positions].some(([chatId, seq]) => seq > (known.get(chatId) ?? -1));
}
