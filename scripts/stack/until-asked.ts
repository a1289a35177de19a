const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Resolves when we are asked to stop: by Ctrl-C, by a signal, or because the bootstrap that started us was killed.
 * Further requests change nothing: a stop is under way.
 */
export function untilAsked(): Promise<"asked"> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve("asked"));
    process.once("disconnect", () => resolve("asked"));
  });
}
