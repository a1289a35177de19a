import { randomUUIDv7 } from "node:crypto";
import { uploadAddress } from "@parley/client";
import type { ChatId, Message, MessageFile } from "@parley/protocol";
import type { Person } from "../people/person.ts";

type Sent = { webUrl: string; chatId: ChatId; name: string; type: string; content: Buffer; body?: string };

/** Uploads a file and sends it, over REST. */
export async function sendFile(by: Person, { webUrl, chatId, body = "", ...file }: Sent): Promise<Message> {
  const answer = await fetch(webUrl + uploadAddress(file.name), {
    method: "POST",
    headers: { authorization: `Bearer ${by.accessToken}`, "content-type": file.type },
    body: new Uint8Array(file.content),
  });
  const uploaded: { file: MessageFile } = await answer.json();
  const { message } = await by.call("message.send", {
    chatId,
    clientId: randomUUIDv7(),
    body,
    fileId: uploaded.file.id,
  });
  return message;
}
