import { ChatId, Rev } from "@parley/protocol";
import * as z from "zod/mini";
import { readPrivateFile, writePrivateFile } from "../session/private-file.ts";
import { TerminalError } from "../terminal-error.ts";

/** Up to which change of each chat all is dealt with. It only moves forward. */
export type WatchState = {
  /** Nothing was dealt with ever. */
  isNew: boolean;
  /** @returns the last rev that was dealt with, undefined for a chat that is not known yet. */
  after(chatId: ChatId): number | undefined;
  /** When it returns, it outlives the process and the machine. */
  moveTo(chatId: ChatId, rev: number): Promise<void>;
};

/** `revs`, where a tail's state has `chats`: one's file is not taken for the other's. */
const Stored = z.strictObject({ v: z.literal(1), revs: z.record(ChatId, Rev) });

/** @returns what is kept in the file, which is made when it is first moved. @throws TerminalError */
export async function openWatchState(path: string): Promise<WatchState> {
  const stored = await readPrivateFile(path);
  const parsed = Stored.safeParse(stored ?? { v: 1, revs: {} });
  if (!parsed.success)
    throw new TerminalError("internal", "unreadableFile", { values: { path }, cause: parsed.error });
  const revs = new Map(Object.entries(parsed.data.revs) as [ChatId, number][]);
  return {
    isNew: stored === undefined,
    after: (chatId) => revs.get(chatId),
    async moveTo(chatId, rev) {
      if (rev <= (revs.get(chatId) ?? -1)) return;
      revs.set(chatId, rev);
      await writePrivateFile(path, { v: 1, revs: Object.fromEntries(revs) });
    },
  };
}

/** @returns a state that is forgotten when the process ends. */
export function createWatchState(): WatchState {
  const revs = new Map<ChatId, number>();
  return {
    isNew: true,
    after: (chatId) => revs.get(chatId),
    moveTo: async (chatId, rev) => void revs.set(chatId, rev),
  };
}
