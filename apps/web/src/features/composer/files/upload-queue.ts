import type { Client } from "@parley/client";
import { uploadFile } from "@parley/client/browser-upload";
import { AppError, type ChatId } from "@parley/protocol";
import { trayState } from "./tray-state.ts";
import { changeTray, trayOf } from "./trays.ts";
import type { Upload } from "./upload.ts";

/** Browsers open six connections to a server, and the page needs some itself. */
const AT_ONCE = 3;

type Job = { client: Client; chatId: ChatId; key: string };

const waiting: Job[] = [];
const running = new Map<string, AbortController>();

/** Uploads a file of a tray when its turn comes. */
export function upload(job: Job): void {
  waiting.push(job);
  startNext();
}

/** Ends an upload, begun or not. */
export function endUpload(key: string): void {
  running.get(key)?.abort();
  const index = waiting.findIndex((job) => job.key === key);
  if (index >= 0) waiting.splice(index, 1);
}

function startNext(): void {
  const job = running.size < AT_ONCE ? waiting.shift() : undefined;
  if (!job) return;
  void run(job).finally(() => {
    running.delete(job.key);
    startNext();
  });
  startNext();
}

async function run({ client, chatId, key }: Job): Promise<void> {
  const source = trayOf(chatId).uploads.find((upload) => upload.key === key)?.source;
  const userId = client.getState().me?.id;
  if (!source || !userId) return;
  const controller = new AbortController();
  running.set(key, controller);
  const onProgress = (part: number) => changeUpload(chatId, key, { part });
  try {
    const file = await uploadFile(source, { userId, onProgress, signal: controller.signal });
    changeUpload(chatId, key, { part: 1, file });
  } catch (cause) {
    changeUpload(chatId, key, { failure: cause instanceof AppError ? cause.code : "internal" });
  }
  settle(chatId);
}

/** Nothing when it was removed meanwhile. */
function changeUpload(chatId: ChatId, key: string, changes: Partial<Upload>): void {
  const { uploads } = trayOf(chatId);
  if (!uploads.some((upload) => upload.key === key)) return;
  changeTray(chatId, {
    uploads: uploads.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)),
  });
}

/** Sends what waited for the last upload; when one failed, nothing waits any more. */
export function settle(chatId: ChatId): void {
  const tray = trayOf(chatId);
  const state = trayState(tray);
  if (!tray.onReady || state === "uploading") return;
  changeTray(chatId, { onReady: null });
  if (state === "ready") tray.onReady();
}
