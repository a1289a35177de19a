/**
 * Reads what else a refused body brings, and drops it: a connection whose body nobody reads to its end
 * answers no further request, and behind a proxy that would be somebody else's. Not to be waited for.
 */
export async function discardRest(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // It broke off: then the connection is gone.
  }
}
