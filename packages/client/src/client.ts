import type { ChatId, Input, OperationName, Output } from "@parley/protocol";
import { assembleClient } from "./assemble-client.ts";
import type { SendOptions } from "./outbox.ts";
import { createMemoryOutboxStorage, type OutboxStorage } from "./outbox-storage.ts";
import { createSocketTransport } from "./socket-transport.ts";
import type { State } from "./state.ts";

export type ClientOptions = {
  /** Where the web app answers, for example `http://localhost:3000`. */
  baseUrl: string;
  /** Headers that prove who calls, asked for before every request; the browser needs none (its cookie does). */
  authorization?: () => Promise<Record<string, string>>;
  /** Called when the session has ended: the skin shows its sign-in. */
  onSignedOut?: () => void;
  /** How often subscribers hear of changes at most, in ms. Without it once per tick; a terminal wants 100. */
  notifyEveryMs?: number;
  /** Where messages wait until they are acknowledged; in memory unless given. */
  storage?: OutboxStorage;
};

/** The SDK: everything that a skin may ask for. State is read from `getState` and observed with `subscribe`. */
export type Client = {
  /** One operation of the contract. Over the socket when connected, else over REST. @throws AppError */
  call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  getState(): State;
  /** @returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void;

  /** Loads the account and the chats, connects, and stays connected until `stop`. */
  start(): void;
  stop(): void;

  /** Loads the newest page and all members of a chat, once; safe to call on every visit. @throws AppError */
  openChat(chatId: ChatId): Promise<void>;
  /** Puts the page before the window in front of it; nothing when there is none. @throws AppError */
  loadOlder(chatId: ChatId): Promise<void>;
  /** @throws AppError */
  loadMoreChats(): Promise<void>;

  /**
   * Queues a message and returns its client id at once; the row is in the state before this returns.
   * @throws AppError `not_found` when the chat is not in the state, so that the text stays where it was typed.
   */
  send(chatId: ChatId, body: string, options?: SendOptions): string;
  retry(chatId: ChatId, clientId: string): void;
  /** Takes a failed message out of the outbox. @returns its text, so that a skin can put it back. */
  discard(chatId: ChatId, clientId: string): string;
  /** Moves the read mark forward; calls for one chat are coalesced. */
  markRead(chatId: ChatId, seq: number): void;
  dismissNotice(chatId: ChatId): void;
};

/** @returns a client that is at rest until `start`. */
export function createClient({ storage = createMemoryOutboxStorage(), ...options }: ClientOptions): Client {
  return assembleClient({ ...options, transport: createSocketTransport(options), storage });
}
