import type { ChatId, LogEvent, Message, Output } from "@parley/protocol";
import type { Person } from "./a-person.ts";

export type Poller = {
  /** Ends after one more look. @throws Error when an older change turned up late, or a message became another one */
  stop(): Promise<void>;
  /** What it has seen, each in its latest state, by seq. */
  messages(): Message[];
};

/** Follows a chat by `chat.changes` alone, from its beginning and without a pause, a few changes at a time. */
export function startPoller(person: Person, chatId: ChatId): Poller {
  const seen = new Map<number, Message>();
  const marks = new Map<string, number>();
  let rev = 0;
  let isStopping = false;

  async function look(): Promise<boolean> {
    const page = await person.call("chat.changes", { chatId, since: rev, limit: 7 });
    for (const change of page.changes) {
      if (change.data.rev <= rev || change.data.rev > page.rev)
        throw new Error(`rev ${change.data.rev} came after ${rev}`);
      take(change);
    }
    page.readMarks.forEach(takeMark);
    rev = page.rev;
    return page.more;
  }

  function take({ event, data }: LogEvent): void {
    if (!("message" in data)) return;
    const { message } = data;
    // What has changed since it was written comes where it changed; all else comes at its place.
    const isLate = event === "message.created" && message.seq <= Math.max(0, ...seen.keys());
    if (isLate) throw new Error(`seq ${message.seq} came after ${Math.max(...seen.keys())}`);
    refuseOther(seen.get(message.seq), message);
    seen.set(message.seq, message);
  }

  function takeMark({ userId, lastReadSeq }: Output<"chat.changes">["readMarks"][number]): void {
    if (lastReadSeq < (marks.get(userId) ?? 0)) throw new Error(`the read mark of ${userId} went back`);
    marks.set(userId, lastReadSeq);
  }

  async function follow(): Promise<void> {
    while (!isStopping) await look();
    while (await look());
  }

  const following = follow();
  // It is awaited in `stop`; until then it must not count as unhandled.
  following.catch(() => {});
  return {
    async stop() {
      isStopping = true;
      await following;
    },
    messages: () => [...seen.values()].sort((a, b) => a.seq - b.seq),
  };
}

/** What never changes of a message. */
export function identityOf({ chatId, seq, id, senderId, clientId, createdAt }: Message): string {
  return JSON.stringify({ chatId, seq, id, senderId, clientId, createdAt });
}

function refuseOther(known: Message | undefined, message: Message): void {
  if (known && identityOf(known) !== identityOf(message))
    throw new Error(`${identityOf(known)} became ${identityOf(message)}`);
}
