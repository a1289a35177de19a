import {
  type ChatId,
  type Input,
  type OperationName,
  type Output,
  USER_HEADER,
  type UserId,
} from "@parley/protocol";
import { assembleClient } from "./assemble-client.ts";
import { createMemoryStorage, type DeviceStorage } from "./device-storage.ts";
import type { FirstLoad } from "./first-load.ts";
import type { Place } from "./history-visits.ts";
import type { Fetch } from "./http-call.ts";
import type { MessageChanges } from "./message-changes.ts";
import type { SendOptions } from "./outbox.ts";
import { createSocketTransport } from "./socket-transport.ts";
import type { State } from "./state.ts";

export type ClientOptions = {
  /** Where the web app answers, for example `http://localhost:3000`. */
  baseUrl: string;
  /** Headers that prove who calls, asked for before every request; the browser needs none (its cookie does). */
  authorization?: () => Promise<Record<string, string>>;
  /** Asks over REST in place of the surroundings' own. */
  fetch?: Fetch;
  /** Called when the session has ended: the skin shows its sign-in. */
  onSignedOut?: () => void;
  /** Called when the server asks for a second factor before anything else: the skin says so. */
  onFactorRequired?: () => void;
  /** How often subscribers hear of changes at most, in ms. Without it once per tick; a terminal wants 100. */
  notifyEveryMs?: number;
  /** What outlives the program: unsent messages, drafts, the last known state. In memory unless given. */
  storage?: DeviceStorage;
  /**
   * Who is signed in, as far as is known without asking the server: what the device knows of him is shown at once, and
   * no call is made in another one's name.
   */
  userId?: UserId | undefined;
  /** What a page has brought along: it is shown at once, and not asked for again. */
  firstLoad?: FirstLoad | undefined;
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
  /** Tells the server now what it was to be told soon: what was read, and what is being written. @returns when that is done, or failed. */
  flush(): Promise<unknown>;
  stop(): void;

  /** Loads the newest page and all members of a chat, once; safe to call on every visit. @throws AppError */
  openChat(chatId: ChatId): Promise<void>;
  /** Puts the page before the window in front of it; nothing when there is none. @throws AppError */
  loadOlder(chatId: ChatId): Promise<void>;
  /** Shows the part of an open chat that has the place in its middle. @returns its seq. @throws AppError */
  visit(chatId: ChatId, place: Place): Promise<number>;
  /** Loads the page after the part that was jumped to. @throws AppError */
  loadNewer(chatId: ChatId): Promise<void>;
  /** Leaves the part that was jumped to for the newest messages. */
  showLatest(chatId: ChatId): void;
  /** Reads a quoted message that is not among those on screen. @throws AppError */
  loadQuoted(chatId: ChatId, seq: number): Promise<void>;
  /** Reads all pinned messages of a chat; from then on they are kept up to date. @throws AppError */
  loadPins(chatId: ChatId): Promise<void>;
  /** Changes a message: the rows show it at once, and go back when the server refuses. @throws AppError */
  changeMessage: MessageChanges["changeMessage"];
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
  /** How many messages of the person wait on this device, the refused ones included. */
  countUnsent(): Promise<number>;
  /** What stands in the composer now; read it with `draftIn`. The device keeps it, and the server soon. */
  writeDraft(chatId: ChatId, body: string): void;
  /** After signing out: deletes what the device keeps of the person, and what he has not sent only if he says so. */
  forgetDevice(options: { unsent: "keep" | "delete" }): Promise<void>;
  /** Moves the read mark forward; calls for one chat are coalesced. */
  markRead(chatId: ChatId, seq: number): void;
  dismissNotice(chatId: ChatId): void;
};

/** @returns a client that is at rest until `start`. */
export function createClient({ storage = createMemoryStorage(), ...options }: ClientOptions): Client {
  const { userId, authorization } = options;
  const named = async () => ({ ...(await authorization?.()), ...(userId && { [USER_HEADER]: userId }) });
  const transport = createSocketTransport({ ...options, authorization: named });
  return assembleClient({ ...options, transport, storage });
}
