/** Next calls this once, before the server takes its first request. */
export async function register(): Promise<void> {
  // Next compiles this file for its other runtime too, where there is none of what a server has.
  // biome-ignore lint/style/noProcessEnv: Next puts the runtime in its place at build time.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { prepare } = await import("./server/prepare.ts");
  prepare();
}
