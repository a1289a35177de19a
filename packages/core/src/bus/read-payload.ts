import * as z from "zod/mini";
import type { Change } from "../change.ts";

/** What `packChanges` makes. The changes themselves are Parley's own words, and taken as they are. */
const Payload = z.object({
  node: z.string(),
  number: z.int(),
  hears: z._default(z.boolean(), true),
  hasUntold: z._default(z.boolean(), false),
  changes: z.array(z.custom<Change>()),
});

/** @returns null for what is not Parley's: anybody who may use the database may notify. */
export function readPayload(payload: string): z.infer<typeof Payload> | null {
  try {
    return Payload.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}
