import { expect, test } from "vitest";
import { readMessages } from "./read-messages.ts";

const ONE = "<message from='a@x/1' type='chat'><body>one</body></message>";
const TWO = "<message from='b@x/2'><body>zwei ü</body><stanza-id xmlns='urn:xmpp:sid:0' id='7'/></message>";
const PRESENCE = "<presence from='room@y/b'><x xmlns='muc'/></presence>";

function read(bytes: Buffer): { messages: string[]; done: number } {
  const messages: string[] = [];
  const done = readMessages(bytes, (message) => messages.push(`${message}</message>`));
  return { messages, done };
}

test("all messages of a chunk are read, and what is between them is in none", () => {
  const bytes = Buffer.from(`${PRESENCE}${ONE} ${PRESENCE}${TWO}`);
  expect(read(bytes)).toEqual({ messages: [ONE, TWO], done: bytes.length });
});

test("wherever a chunk ends within a message, that message is left for the next one", () => {
  const bytes = Buffer.from(`${ONE}${PRESENCE}${TWO}`);
  for (let end = ONE.length; end < bytes.length; end += 1)
    expect(read(bytes.subarray(0, end))).toEqual({ messages: [ONE], done: ONE.length });
});

test("a chunk without a message is all left", () => {
  expect(read(Buffer.from(PRESENCE))).toEqual({ messages: [], done: 0 });
});
