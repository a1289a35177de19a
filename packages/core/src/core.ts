import type { Database } from "@parley/db";
import { TYPING_THROTTLE_MS } from "@parley/protocol";
import type { Bus } from "./bus/bus.ts";
import { createMarkMover, type MarkMover } from "./chats/mark-mover.ts";
import type { Scan } from "./files/malware/create-scan.ts";
import { createSecurityLog, type SecurityEvent, type SecurityLog } from "./log/security-log.ts";
import type { Mailer } from "./mail/mailer.ts";
import { type Appender, createAppender } from "./messages/appender.ts";
import { limitByChat } from "./messages/limit-by-chat.ts";
import { withoutWords } from "./messages/refuse-words.ts";
import { createMetrics, type Metrics } from "./metrics/create-metrics.ts";
import { CHAT_MESSAGES_PER_SECOND } from "./rate-limit-table.ts";
import { createRateLimits, type RateLimits } from "./rate-limits.ts";
import { createMessageIndexer, type MessageIndexer } from "./search/message-indexer.ts";
import { createSettingsLoader, type SettingsLoader } from "./server/settings-loader.ts";
import { type Keys, keysFrom } from "./sessions/keys.ts";
import { createSeenNotes, type SeenNotes } from "./sessions/seen-notes.ts";
import { createSessionLookup, type SessionLookup } from "./sessions/session-lookup.ts";
import { createSharedCounts } from "./shared-counts.ts";
import { createThrottle, type Throttle } from "./throttle.ts";
import { noteHeard } from "./typing/is-heard.ts";
import { createTypistLookup, type TypistLookup } from "./typing/typist-lookup.ts";

export type CoreOptions = {
  database: Database;
  bus: Bus;
  /** Signs access tokens and tickets; at least 32 characters, the same for every process. */
  secret: string;
  /** The secret before it: second factors that were set up then go on. */
  formerSecret?: string | undefined;
  /** Multiplies every rate limit: 1 in production, more in demos and tests. */
  rateLimitFactor: number;
  /** Multiplies what an access token or a webhook may send, beside that. */
  botRateFactor?: number;
  /** Where clients find the realtime server: a public address, or else this port on the host that they called. */
  realtime: { url: string | null; port: number };
  /** Sends mails; without it the server has none to send with. */
  mailer?: Mailer | undefined;
  /** Looks for malware in what is uploaded; without it nobody does. */
  scan?: Scan | undefined;
  /** Those that the bus counts in, too. */
  metrics?: Metrics;
  /** Hears what concerns the server's security, for its log. */
  onSecurityEvent?: (event: SecurityEvent) => void;
};

/** What operations work with. One per process. */
export type Core = {
  db: Database;
  bus: Bus;
  append: Appender;
  /** What the appender writes it puts into the index of texts. */
  indexer: MessageIndexer;
  moveMarks: MarkMover;
  keys: Keys;
  findSession: SessionLookup;
  noteSeen: SeenNotes;
  rateLimits: RateLimits;
  typing: Throttle;
  settings: SettingsLoader;
  findTypist: TypistLookup;
  realtime: CoreOptions["realtime"];
  metrics: Metrics;
  security: SecurityLog;
  mailer: Mailer | undefined;
  scan: Scan | undefined;
};

/** Puts the domain together on one database and one bus. The caller closes both. */
export function createCore({ database, bus, secret, realtime, ...options }: CoreOptions): Core {
  const metrics = options.metrics ?? createMetrics();
  watchPool(metrics, database);
  const sharedCounts = createSharedCounts(database.pool);
  const typing = createThrottle({ everyMs: TYPING_THROTTLE_MS });
  bus.subscribe({ onChanges: (changes) => noteHeard(typing, changes), onGap: () => {} });
  const rateLimits = createRateLimits(options.rateLimitFactor, options.botRateFactor, sharedCounts);
  const indexer = createMessageIndexer(database.pool, metrics);
  const settings = createSettingsLoader(database.pool);
  const append = createAppender(database.pool, metrics, indexer.note);
  const perSecond = CHAT_MESSAGES_PER_SECOND * options.rateLimitFactor;
  const limited = limitByChat(append, { perSecond });
  return {
    db: database,
    bus,
    append: withoutWords(limited, settings, database.pool),
    indexer,
    moveMarks: createMarkMover(database.pool),
    keys: keysFrom(secret, options.formerSecret),
    findSession: createSessionLookup(database.pool),
    noteSeen: createSeenNotes(database.pool),
    rateLimits,
    settings,
    typing,
    findTypist: createTypistLookup(database.pool),
    realtime,
    metrics,
    security: createSecurityLog(options.onSecurityEvent ?? (() => {})),
    mailer: options.mailer,
    scan: options.scan,
  };
}

function watchPool(metrics: Metrics, { pool }: Database): void {
  metrics.watch({
    name: "database_connections",
    help: "Connections to Postgres by what they do, and calls that wait for one.",
    label: "state",
    read: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
  });
}
