import { partitions } from "@parley/db/env";
import { describe } from "vitest";
import { describePlans } from "./testing/plans/describe-plans.ts";

// So many that Postgres finds indexes worth it, and so few that they are loaded in seconds; in partitions they would be
// too few for that.
describe.skipIf((partitions() ?? 1) > 1)("among some messages", () =>
  describePlans({ users: 10_000, chats: 8_000, messages: 20_000 }),
);
