import { beatProcess, forgetProcess, type OtherProcess, type ProcessCard } from "@parley/db/sql/processes";
import type { Queryable } from "@parley/db/sql/queryable";

const BEAT_MS = 3_000;
const DEAD_BEATS = 3;
/** So often somebody must have been alive in Postgres and silent on the bus: whoever begins or ends is so for a moment. */
const UNHEARD_BEATS = 2;

type Options = {
  db: Queryable;
  self: ProcessCard;
  /** Whether somebody is heard on the bus; null while this process hears nobody, or never listens. */
  hears(id: string): boolean | null;
  /** Gets a sentence for the log, each once. */
  say(sentence: string): void;
  beatMs?: number | undefined;
};

export type ProcessWatch = {
  /** Somebody writes to the same Postgres and is not heard: what he does must be looked for. */
  misses(): boolean;
  /** Why this process should get no work: it came to others that use another bus. */
  trouble(): string | null;
  close(): Promise<void>;
};

/**
 * Every process announces itself in Postgres, which all of them share. So those that share no bus notice each other, and
 * those of different versions.
 */
export function watchProcesses({ db, self, hears, say, beatMs = BEAT_MS }: Options): ProcessWatch {
  const silent = new Map<string, { beat: string; count: number }>();
  const said = new Set<string>();
  let unheard: readonly OtherProcess[] = [];
  let strangers: readonly OtherProcess[] = [];
  let isClosed = false;
  let looking = look();
  const timer = setInterval(() => {
    looking = look();
  }, beatMs).unref();

  async function look(): Promise<void> {
    try {
      const others = await beatProcess(db, { ...self, deadMs: DEAD_BEATS * beatMs });
      if (!isClosed) compare(others);
    } catch {
      // A database that is away is told of elsewhere.
    }
  }

  function compare(others: readonly OtherProcess[]): void {
    unheard = others.filter(isUnheard);
    strangers = others.filter((other) => other.bus !== self.bus || unheard.includes(other));
    const ids = new Set(others.map(({ id }) => id));
    for (const id of silent.keys()) if (!ids.has(id)) silent.delete(id);
    for (const stranger of strangers) sayOnce(aboutBus(stranger));
    for (const { version } of others) if (version !== self.version) sayOnce(aboutVersion(version));
  }

  function isUnheard({ id, beat }: OtherProcess): boolean {
    const isHeard = hears(id);
    if (isHeard === true) silent.delete(id);
    if (isHeard !== false) return false;
    const before = silent.get(id);
    const count = before === undefined ? 0 : before.count + (before.beat === beat ? 0 : 1);
    silent.set(id, { beat, count });
    return count >= UNHEARD_BEATS;
  }

  function sayOnce(sentence: string): void {
    if (said.has(sentence)) return;
    said.add(sentence);
    say(sentence);
  }

  function aboutBus({ kind, bus }: OtherProcess): string {
    const remedy = "Give all processes the same REDIS_URL, or none.";
    if (bus !== self.bus)
      return `A ${kind} process has ${nameOf(bus)} as its bus, and this one ${nameOf(self.bus)}. ${remedy}`;
    return `A ${kind} process is alive in Postgres and not heard on the bus: another one, or out of its reach? ${remedy}`;
  }

  function aboutVersion(version: string): string {
    return `A process of version ${version} runs beside this one of ${self.version}: bring all to the same.`;
  }

  return {
    misses: () => unheard.length > 0,
    trouble() {
      const elder = strangers.find(({ isElder }) => isElder);
      return elder ? aboutBus(elder) : null;
    },
    async close() {
      isClosed = true;
      clearInterval(timer);
      await looking;
      await forgetProcess(db, self.id).catch(() => {});
    },
  };
}

const nameOf = (bus: string) => (bus === "redis" ? "Redis" : "Postgres");
