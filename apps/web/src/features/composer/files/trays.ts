import type { ChatId } from "@parley/protocol";
import { useSyncExternalStore } from "react";
import type { Refusal, Upload } from "./upload.ts";

/** What is to go with the next messages of a chat. */
export type Tray = {
  uploads: readonly Upload[];
  refusals: readonly Refusal[];
  /** Sends them once all of them are on the server; null while one still writes. */
  onReady: (() => void) | null;
};

const EMPTY: Tray = { uploads: [], refusals: [], onReady: null };

/** As long as the page lives: one may look into another chat meanwhile. */
const trays = new Map<ChatId, Tray>();
const listeners = new Set<() => void>();

export function trayOf(chatId: ChatId): Tray {
  return trays.get(chatId) ?? EMPTY;
}

export function changeTray(chatId: ChatId, changes: Partial<Tray>): void {
  const tray = { ...trayOf(chatId), ...changes };
  const isEmpty = tray.uploads.length === 0 && tray.refusals.length === 0;
  if (isEmpty) trays.delete(chatId);
  else trays.set(chatId, tray);
  for (const listener of listeners) listener();
}

/** @returns whether files would be lost with this page. */
export function useHasFiles(): boolean {
  return useSyncExternalStore(subscribe, hasFiles, hasFiles);
}

const hasFiles = () => [...trays.values()].some(({ uploads }) => uploads.length > 0);

/** @returns what the selector finds in a tray, always as it is now. It must not make an object. */
export function useTray<Selected>(chatId: ChatId, select: (tray: Tray) => Selected): Selected {
  const getSnapshot = () => select(trayOf(chatId));
  return useSyncExternalStore(subscribe, getSnapshot, getSnapshot);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
