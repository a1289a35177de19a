import { noticeOf, type Row, type State } from "@parley/client";
import type { UserId } from "@parley/protocol";
import { type NamedFile, sizeWords } from "../text/file-words.ts";
import { neutraliseLines } from "../text/neutralise.ts";
import { noticeText } from "../text/notice-text.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

export type Words = { translate: Translate; times: Times };
export type Known = Pick<State, "users" | "me">;

/**
 * @returns a message as it is read out: author, text, what it answers, time, state, reactions, and last the number
 * that it is called by. What others wrote is made safe.
 */
export function rowWords(row: Row, state: Known, { translate, times }: Words): string {
  const nameOf = (id: UserId) => readerName(id, state, translate);
  const { message, seq, time, status, replyToSeq } = row;
  const number = seq === null ? "" : translate("reader.number", { seq: String(seq) });
  const notice = message && noticeOf(message, nameOf);
  if (notice) return said([noticeText(notice, translate), times.clock(time), number]);
  return said([
    `${nameOf(row.senderId)}: ${contentWords(row, translate)}`,
    replyToSeq === null ? "" : translate("reader.replyTo", { seq: String(replyToSeq) }),
    times.clock(time),
    message?.editedAt ? translate("messages.edited") : "",
    status ? translate(`status.${status}`) : "",
    ...(message?.reactions ?? []).map(({ emoji, userIds }) => `${emoji} ${userIds.map(nameOf).join(", ")}`),
    number,
  ]);
}

/** @returns what a message says: its file, and its text. */
export function contentWords(
  { file, body }: { file: NamedFile | null; body: string },
  translate: Translate,
): string {
  if (!file) return body;
  const words = translate("reader.file", { name: file.name, size: sizeWords(file.size, translate) });
  return body === "" ? words : `${words}, ${body}`;
}

/** @returns what a person is called: oneself is "you". */
export function readerName(id: UserId, { users, me }: Known, translate: Translate): string {
  return id === me?.id ? translate("screen.you") : (users[id]?.name ?? "…");
}

/** Commas make a voice pause; a sentence's own end needs none. */
function said(parts: readonly string[]): string {
  return neutraliseLines(parts.filter((part) => part !== "").join(", "));
}
