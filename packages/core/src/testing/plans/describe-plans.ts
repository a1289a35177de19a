import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { operationNames, streamNames, transferNames } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallTables } from "./fill-tables.ts";
import { formatPlans } from "./format-plans.ts";
import { judgePlans } from "./judge-plans.ts";
import { openPlanWorld, type PlanWorld } from "./open-plan-world.ts";
import { queryTable } from "./query-table.ts";
import type { Asked } from "./watch-plans.ts";

const FOLDER = fileURLToPath(new URL("../../../../../.data/plans/", import.meta.url));

/** The tests of every operation's queries among so many messages. They leave the list in `.data/plans/`. */
export function describePlans(volume: { users: number; chats: number; messages: number }): void {
  const all = new Map<string, Asked>();
  let world: PlanWorld;
  beforeAll(async () => {
    world = await openPlanWorld(volume);
  });
  afterAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${FOLDER}${volume.messages}.txt`, formatPlans(all));
    await world.close();
  });

  test("every table has rows enough for an index to be worth it", () => {
    const wholes = [...world.sizes].filter(([name]) => !/_\d+_of_\d+$/.test(name));
    const empty = wholes.filter(([name, rows]) => rows < 2_000 && !(name in smallTables));
    expect(empty).toEqual([]);
  });

  test.each([...operationNames, ...streamNames, ...transferNames])("%s", async (name) => {
    const asked = await world.ask(name);
    all.set(name, asked);
    expect(judgePlans(queryTable[name], asked, world.sizes)).toEqual([]);
  });
}
