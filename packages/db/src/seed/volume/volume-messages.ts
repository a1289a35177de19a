import { createRandom } from "../create-random.ts";
import type { SeedChat, SeedMember, SeedMessage } from "../seed-rows.ts";
import { uuidV7 } from "../uuid-v7.ts";
import { englishPhrases } from "./english-phrases.ts";
import { skewedBelow } from "./pick-people.ts";
import { russianPhrases } from "./russian-phrases.ts";
import { volumeBody } from "./volume-body.ts";
import { messageTime } from "./volume-calendar.ts";
import { volumeKey } from "./volume-key.ts";
import type { VolumeSize } from "./volume-size.ts";

/** All messages of a volume, one at a time, in the order of the table's key. */
export function* volumeMessages(size: VolumeSize, chats: readonly SeedChat[]): Generator<SeedMessage> {
  for (const chat of chats) yield* messagesOf(chat, volumeKey(size));
}

function* messagesOf(chat: SeedChat, key: string): Generator<SeedMessage> {
  const random = createRandom(`${key} messages ${chat.id}`);
  const phrases = random.pick([englishPhrases, russianPhrases]);
  const { id: chatId, lastSeq, createdAt, lastActivityAt: lastAt } = chat;
  let readers = chat.members.length;
  for (let seq = 1; seq <= lastSeq; seq += 1) {
    const at = messageTime({ seq, lastSeq, createdAt, lastAt });
    const [id, clientId] = [uuidV7(at, random), uuidV7(at, random)];
    readers = countReaders(chat.members, { seq, atMost: readers });
    const senderId = chat.members[skewedBelow(readers, random)]?.userId ?? "";
    yield { chatId, seq, id, senderId, clientId, body: volumeBody(phrases, random), createdAt: at };
  }
}

/** How many members have read up to `seq`: only they can have sent it. Their marks fall, so they are the first ones. */
function countReaders(
  members: readonly SeedMember[],
  { seq, atMost }: { seq: number; atMost: number },
): number {
  let readers = atMost;
  while ((members[readers - 1]?.lastReadSeq ?? seq) < seq) readers -= 1;
  return readers;
}
