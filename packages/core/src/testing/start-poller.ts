import type { ChatId, Message, Output } from "@parley/protocol";
import type { Person } from "./a-person.ts";

export type Poller = {
  /** Ends after one more look. @throws Error when an older change, or another version of a message, turned up late */
  stop(): Promise<void>;
  /** What it has seen, in order. */
  messages(): Message[];
};

/** Follows a chat by `chat.changes` alone, from its beginning and without a pause, a few changes at a time. */
export function startPoller(person: Person, chatId: ChatId): Poller {
  const seen: Message[] = [];
  const marks = new Map<string, number>();
  let rev = 0;
  let isStopping = false;

  async function look(): Promise<boolean> {
    const page = await person.call("chat.changes", { chatId, since: rev, limit: 7 });
    for (const { event, data } of page.changes) {
      if (data.rev <= rev || data.rev > page.rev) throw new Error(`rev ${data.rev} came after ${rev}`);
      if (event === "message.created") take(data.message);
    }
    page.readMarks.forEach(takeMark);
    rev = page.rev;
    return page.more;
  }

  function take(message: Message): void {
    const expected = (seen.at(-1)?.seq ?? 0) + 1;
    if (message.seq !== expected) throw new Error(`seq ${message.seq} came instead of ${expected}`);
    seen.push(message);
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
    messages: () => seen,
  };
}
