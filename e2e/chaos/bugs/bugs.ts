import type { Bug } from "./bug.ts";
import { clientBugs } from "./client-bugs.ts";
import { databaseBugs } from "./database-bugs.ts";
import { deliveryBugs } from "./delivery-bugs.ts";
import { writingBugs } from "./writing-bugs.ts";

/** Everything that the proof plants. */
export const bugs: readonly Bug[] = [...deliveryBugs, ...writingBugs, ...databaseBugs, ...clientBugs];
