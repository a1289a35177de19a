import type { Call } from "@parley/client/http";
import type { ChatId } from "@parley/protocol";
import type { Journal } from "../journal.ts";
import type { ChaosPerson } from "../world.ts";
import type { View } from "./view.ts";

/** Somebody's device under load. All that it does and sees goes to the journal. */
export type ChaosClient = {
  name: string;
  person: ChaosPerson;
  /** The index of the node that it prefers; undefined for whichever the proxy picks. */
  node?: number | undefined;
  /** Resolves when it is connected and has what there is. */
  start(): Promise<void>;
  stop(): Promise<void>;
  isOnline(): boolean;
  /** Breaks its connection, if it can; it connects again by itself. */
  hangUp?(): void;
  /** Writes a message, and repeats it until there is an answer. */
  send(chatId: ChatId, body: string): void;
  /** Says that everything up to there is read. */
  read(chatId: ChatId, seq: number): void;
  /** One operation, once. @throws AppError */
  call: Call;
  /** The chats that it thinks it is in, the loaded ones alone. */
  chatIds(): ChatId[];
  /** Up to which rev it has everything. */
  rev(chatId: ChatId): number | undefined;
  /** What it would show. */
  view(chatId: ChatId): View | undefined;
  /** Whom it shows as typing, in all chats, if it shows that at all. */
  typing?(): string[];
  /** How many sends have no answer yet. */
  unanswered(): number;
};

export type ClientOptions = { name: string; person: ChaosPerson; webUrl: string; journal: Journal };
