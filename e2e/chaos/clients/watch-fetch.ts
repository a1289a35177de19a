/** Counts the answers 500 to 599 that REST gives in this process. */
export function watchFetch(): { countFailed(): number; stop(): void } {
  const original = globalThis.fetch;
  let failed = 0;
  const counting: typeof fetch = async (input, init) => {
    const response = await original(input, init);
    if (response.status >= 500) failed += 1;
    return response;
  };
  globalThis.fetch = counting;
  return {
    countFailed: () => failed,
    stop() {
      if (globalThis.fetch === counting) globalThis.fetch = original;
    },
  };
}
