import { SetupError } from "./postgres/setup-error.ts";

/** Where the tests' global setup made the template; undefined outside a test run. */
export function testTemplate(): { url: string; name: string } | undefined {
  const { PARLEY_TEST_SERVER: url, PARLEY_TEST_TEMPLATE: name } = process.env;
  return url && name ? { url, name } : undefined;
}

/** An external server for tests instead of the embedded one. */
export function testServerUrl(): string | undefined {
  return process.env.TEST_DATABASE_URL || undefined;
}

/** Tells the processes of a test run where the template is. */
export function announceTestTemplate(template: { url: string; name: string }): void {
  process.env.PARLEY_TEST_SERVER = template.url;
  process.env.PARLEY_TEST_TEMPLATE = template.name;
}

const MOST_PARTITIONS = 256;

/** PARLEY_PARTITIONS: Into how many partitions, by hash of the chat's id, migrating splits the tables that grow with the messages; 1 makes them whole again. Without it they stay as they are. */
export function partitions(): number | undefined {
  const { PARLEY_PARTITIONS: text } = process.env;
  if (!text) return undefined;
  const parts = Number(text);
  if (Number.isInteger(parts) && parts >= 1 && parts <= MOST_PARTITIONS) return parts;
  throw new SetupError(
    `PARLEY_PARTITIONS is "${text}", and takes a whole number from 1 to ${MOST_PARTITIONS}: 1 keeps the tables whole.`,
  );
}
