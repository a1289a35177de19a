import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@parley/db";
import type { Queryable } from "@parley/db/sql/queryable";
import { TYPING_EXPIRES_MS } from "@parley/protocol";
import { clearEvidence, completeEvidence } from "./check/evidence-tables.ts";
import { findViolations, type Violation } from "./check/find-violations.ts";
import { loadJournal } from "./check/load-journal.ts";
import { type Lateness, measureLateness } from "./check/measure.ts";
import { watchFetch } from "./clients/watch-fetch.ts";
import type { Cluster } from "./cluster/start-cluster.ts";
import type { Fault, Figure, Scene } from "./faults/fault.ts";
import { createJournal } from "./journal.ts";
import { type Crowd, createCrowd } from "./load/create-crowd.ts";
import { createDoor } from "./load/door.ts";
import { startLoad } from "./load/drive-load.ts";
import { FULL, type Profile } from "./profile.ts";
import { createRandom } from "./random.ts";
import { settle } from "./settle.ts";
import { watchBusy } from "./watch-busy.ts";
import { watchLog } from "./watch-log.ts";
import { createWorld } from "./world.ts";

const SPARE_MS = 1_000;

export type Outcome = {
  fault: string;
  says: string;
  /** Runs it again. */
  command: string;
  tookMs: number;
  seed: number;
  messages: number;
  lateness: Lateness;
  settledMs: number;
  figures: Figure[];
  violations: Violation[];
  /** What the servers said last, where a promise was broken. */
  logs: string[];
};

export type RunOptions = { cluster: Cluster; fault: Fault; profile: Profile; seed: number; folder: string };

/** One run: people come, do things, something breaks and heals, all agree in the end, or a promise is broken. */
export async function runFault(options: RunOptions): Promise<Outcome> {
  const { cluster, fault, profile, seed, folder } = options;
  const begin = performance.now();
  const random = createRandom(seed);
  const { database } = cluster;
  await clearEvidence(database.pool);
  const world = await createWorld(cluster, random.fork(), fault.size?.(profile) ?? profile.size);
  const journal = createJournal();
  const crowd: Crowd = fault.isEmpty
    ? { clients: [], terminals: [] }
    : createCrowd({
        cluster,
        world,
        journal,
        random: random.fork(),
        terminals: fault.hasLoad ? profile.terminals : 0,
      });
  const figures: Figure[] = [];
  const scene: Scene = {
    cluster,
    world,
    crowd,
    door: createDoor({ clients: crowd.clients, world, random: random.fork() }),
    journal,
    profile,
    random: random.fork(),
    wait: (ms) => sleep(ms),
    figure: (figure) => void figures.push(figure),
  };
  const stopWatching = watchLog(database, journal);
  const fetches = watchFetch();
  try {
    if (fault.hasLoad) await greet(scene);
    await Promise.all([...crowd.clients, ...crowd.terminals].map((client) => client.start()));
    const { from, until } = await harm(fault, scene);
    const settledMs = await settle({ crowd, database, journal, limitMs: profile.quietMs });
    if (fault.name === "F0") await noteTyping(scene);
    await stopWatching();
    await Promise.all([...crowd.clients, ...crowd.terminals].map((client) => client.stop()));
    fetches.stop();
    journal.save(`${folder}/${fault.name}-${seed}.jsonl`);
    await loadJournal(database.pool, journal.lines());
    figures.push({
      what: "5xx answers",
      value: fetches.countFailed(),
      unit: "",
      limit: Number.POSITIVE_INFINITY,
    });
    const verdict = await judge(database, async (db) => ({
      lateness: await measureLateness(db, { from, until }),
      violations: await findViolations(db, { isFairWeather: fault.name === "F0" }),
    }));
    return {
      fault: fault.name,
      says: fault.says,
      command: commandOf(options),
      tookMs: performance.now() - begin,
      seed,
      messages: await countMessages(cluster),
      settledMs,
      figures,
      ...verdict,
      logs: [],
    };
  } finally {
    fetches.stop();
    await stopWatching();
    await Promise.all([...crowd.clients, ...crowd.terminals].map((client) => client.stop()));
    await world.close();
  }
}

/** @returns what to type to see the same again */
export function commandOf({ cluster, fault, profile, seed }: RunOptions): string {
  const flags = `${profile === FULL ? " --full" : ""}${cluster.bus.kind === "redis" ? " --bus redis" : ""}`;
  return `npm run chaos -- --fault ${fault.name} --seed ${seed}${flags}`;
}

/** On a connection that may take its time: what the product cuts off is not what judges it. */
async function judge<Verdict>(
  { pool }: Database,
  questions: (db: Queryable) => Promise<Verdict>,
): Promise<Verdict> {
  const connection = await pool.connect();
  try {
    await connection.query("SET statement_timeout = 0");
    await completeEvidence(connection);
    return await questions(connection);
  } finally {
    connection.release(true);
  }
}

/** A word in each chat, so that there is something for terminals to begin with. */
async function greet({ world, journal }: Scene): Promise<void> {
  for (const { id: chatId, owner } of world.chats) {
    const ref = crypto.randomUUID();
    const line = { client: "greeter", userId: owner.id, chatId, op: "message.send", ref };
    journal.write({ ...line, kind: "SEND" });
    const { message } = await owner.call("message.send", { chatId, clientId: ref, body: "Hello" });
    journal.write({ ...line, kind: "ACK", seq: message.seq, rev: message.rev, data: { id: message.id } });
  }
}

/** Who is still shown as typing when nobody has been for long enough. */
async function noteTyping({ crowd, journal }: Scene): Promise<void> {
  await sleep(TYPING_EXPIRES_MS + SPARE_MS);
  for (const { name, person, typing } of crowd.clients) {
    const count = typing?.().length ?? 0;
    const line = {
      client: name,
      userId: person.id,
      kind: "STATE",
      op: "typing",
      data: { typing: count },
    } as const;
    if (count > 0) journal.write(line);
  }
}

/** @returns when the fault began and ended, ms since the epoch */
async function harm(fault: Fault, scene: Scene): Promise<{ from: number; until: number }> {
  const { crowd, door, random, profile, journal } = scene;
  const load = fault.hasLoad ? startLoad(crowd, door, random.fork(), profile.rates) : undefined;
  if (load) await sleep(profile.warmUpMs);
  const from = Date.now();
  journal.write({ client: "harness", kind: "FAULT", op: "begin", data: { fault: fault.name } });
  await fault.run(scene);
  const until = Date.now();
  journal.write({ client: "harness", kind: "FAULT", op: "end", data: { fault: fault.name } });
  if (load && !fault.endsQuietly) await recover(scene);
  await load?.stop();
  return { from, until };
}

async function recover({ profile, figure }: Scene): Promise<void> {
  const endBusy = watchBusy();
  await sleep(profile.recoveryMs);
  const what = "busiest 3 s of the clients' thread";
  figure({ what, value: endBusy(), unit: "%", limit: Number.POSITIVE_INFINITY });
}

async function countMessages({ database }: Cluster): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    "SELECT count(*)::integer AS count FROM messages",
  );
  return rows[0]?.count ?? 0;
}
