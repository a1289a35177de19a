/** Seeding stopped for a reason that its reader can do something about; the message is that sentence. */
export class SeedError extends Error {
  override name = "SeedError";
}
