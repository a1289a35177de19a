import type { Queryable } from "./queryable.ts";

/** What a process says of itself. */
export type ProcessCard = {
  id: string;
  kind: string;
  /** What it uses as the bus. */
  bus: string;
  version: string;
};

export type OtherProcess = ProcessCard & {
  /** It began before the one that asks. */
  isElder: boolean;
  /** Another value whenever it has shown again that it is alive. */
  beat: string;
};

// What was not alive for a minute is forgotten on the way.
const beat = `
  WITH beat AS (
    INSERT INTO processes (id, kind, bus, version, started_at, beat_at) VALUES ($1, $2, $3, $4, now(), now())
    ON CONFLICT (id) DO UPDATE SET beat_at = now()
  ),
  forgotten AS (DELETE FROM processes WHERE beat_at < now() - interval '1 minute' AND id <> $1)
  SELECT other.id, other.kind, other.bus, other.version, other.beat_at::text AS beat,
    other.started_at < coalesce(own.started_at, now()) AS "isElder"
  FROM processes AS other LEFT JOIN processes AS own ON own.id = $1
  WHERE other.id <> $1 AND other.beat_at > now() - $5 * interval '1 ms'`;

/** Notes that a process is alive. @returns the others that were, at most so long ago */
export async function beatProcess(
  db: Queryable,
  { id, kind, bus, version, deadMs }: ProcessCard & { deadMs: number },
): Promise<OtherProcess[]> {
  const query = { name: "beat_process", text: beat, values: [id, kind, bus, version, deadMs] };
  return (await db.query<OtherProcess>(query)).rows;
}

/** It ends, and is not to be looked for. */
export async function forgetProcess(db: Queryable, id: string): Promise<void> {
  await db.query("DELETE FROM processes WHERE id = $1", [id]);
}
