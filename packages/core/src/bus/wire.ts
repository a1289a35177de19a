/** The way between processes: brings what one sends to every one that listens, itself included. It may lose things. */
export type Wire = {
  name: "postgres" | "redis";
  /** How large a payload may be. */
  maxBytes: number;
  /** Resolves when all are on their way, in order; when it rejects, some may be. */
  send(payloads: readonly string[]): Promise<void>;
  /** Whether what could not be sent for this reason may be sent later. */
  willPass(error: unknown): boolean;
  /** Connects to hear. Rejects when it cannot. */
  listen(ear: Ear): Promise<Listening>;
  /** What is wrong, in a sentence for the log. */
  explain(error: unknown): string;
  close(): Promise<void>;
};

export type Ear = {
  onPayload(payload: string): void;
  /** Called once, when the connection ends other than by `close`. */
  onLost(): void;
};

export type Listening = { close(): Promise<void> };
