import { AppError } from "@parley/protocol";

/** How each of these calls ended, in their order: "ok", or the error's code. @throws what is no AppError */
export async function outcomesOf(calls: readonly Promise<unknown>[]): Promise<string[]> {
  const results = await Promise.allSettled(calls);
  return results.map((result) => {
    if (result.status === "fulfilled") return "ok";
    if (result.reason instanceof AppError) return result.reason.code;
    throw result.reason;
  });
}
