import { findMessage } from "@parley/client";
import { useClient, useClientState } from "@parley/client/react";
import type { ChatId, Message, User } from "@parley/protocol";
import { type ReactNode, useEffect, useState } from "react";
import { fileWords } from "../../text/file-words.ts";
import type { Layout } from "../layout.ts";
import type { Piece } from "../line.ts";
import { screenText } from "../screen-text.ts";
import { useStage } from "../stage.ts";
import { useVoice, type Voice } from "../voice.ts";
import { wrap } from "../wrap.ts";
import { ScrollPane } from "./scroll-pane.tsx";

type Props = { layout: Layout; chatId: ChatId; seq: number };

/** A message as it was typed, and all that is known about it. */
export function RawMessage({ layout, chatId, seq }: Props): ReactNode {
  const voice = useVoice();
  const { close } = useStage();
  const { chat, users } = useClientState(({ chats, users }) => ({ chat: chats[chatId], users }));
  const message = chat && findMessage(chat, seq);
  const readers = useReaders({ chatId, seq });
  const width = layout.paneWidth - 2;
  const facts = message ? factsOf(message, { voice, users, readers }) : [];
  const lines: Piece[][] = [
    ...facts.map(([name, value]): Piece[] => [{ text: `${name}: `, isDim: true }, { text: value }]),
    [{ text: " " }],
    ...wrap(message?.body ?? "", width).map((text): Piece[] => [{ text }]),
  ];
  return (
    <ScrollPane
      layout={layout}
      title={voice.translate("screen.rawTitle", { seq })}
      lines={lines}
      close={close}
    />
  );
}

type Known = { voice: Voice; users: Readonly<Record<string, User>>; readers: readonly string[] };

function factsOf(
  message: Message,
  { voice: { translate, times }, users, readers }: Known,
): [string, string][] {
  const nameOf = (id: string) => screenText(users[id]?.name ?? "…");
  const stamp = (time: string) => times.stamp(Date.parse(time));
  const reactions = message.reactions.map(
    ({ emoji, userIds }) => `${emoji} ${userIds.map(nameOf).join(", ")}`,
  );
  const facts: [string, string | null][] = [
    [translate("screen.facts.id"), message.id],
    [translate("screen.facts.sender"), nameOf(message.senderId)],
    [translate("screen.facts.time"), stamp(message.createdAt)],
    [translate("screen.facts.file"), message.file && screenText(fileWords(message.file, translate))],
    [translate("screen.facts.type"), message.file && screenText(message.file.type)],
    [translate("screen.facts.edited"), message.editedAt && stamp(message.editedAt)],
    [translate("screen.facts.reactions"), reactions.join("  ")],
    [translate("screen.facts.readers"), readers.map(nameOf).join(", ")],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

/** @returns who has read a message, once that is known. */
function useReaders({ chatId, seq }: { chatId: ChatId; seq: number }): readonly string[] {
  const client = useClient();
  const [readers, setReaders] = useState<readonly string[]>([]);
  useEffect(() => {
    const ask = async () => {
      const answer = await client.call("message.readers", { chatId, seq });
      setReaders(answer.readers.filter(({ isRead }) => isRead).map(({ userId }) => userId));
    };
    // Only the sender may ask; for others the line is not there.
    ask().catch(() => {});
  }, [client, chatId, seq]);
  return readers;
}
