import type { LoopLane } from "../../generator/closed-loop.ts";
import { BODY } from "../../generator/lane.ts";
import { readMessages } from "./read-messages.ts";
import type { XmppStream } from "./xmpp-stream.ts";

const ERROR = "type='error'";

/** One person's connection to another server, and whom he writes to. */
export type XmppLane = LoopLane & {
  /** What somebody else wrote has come. */
  onDelivery(): void;
  close(): void;
};

type Options = {
  /** The attributes of what he writes: to whom, and of which type. */
  head: string;
  /** What only those messages hold that he wrote himself and a group sends back. */
  ownMark?: string;
};

/** Writes and counts on a stream that is signed in. A group's echo is an answer; without one, the caller gives it. */
export function createXmppLane(stream: XmppStream, { head, ownMark }: Options): XmppLane {
  const lane: XmppLane = {
    sent: 0,
    acked: 0,
    refused: 0,
    delivered: 0,
    write(_, id) {
      lane.sent += 1;
      stream.send(`<message ${head} id='${id}'><body>${BODY}</body></message>`);
    },
    onAnswer: () => {},
    onDelivery: () => {},
    close: stream.close,
  };
  const hear = (message: Buffer) => {
    if (message.includes(ERROR)) lane.refused += 1;
    else if (ownMark !== undefined && message.includes(ownMark)) answer(lane);
    else deliver(lane);
  };
  stream.onBytes = (bytes) => readMessages(bytes, hear);
  return lane;
}

/** What this person wrote has arrived. */
export function answer(lane: LoopLane): void {
  lane.acked += 1;
  lane.onAnswer(0);
}

function deliver(lane: XmppLane): void {
  lane.delivered += 1;
  lane.onDelivery();
}
