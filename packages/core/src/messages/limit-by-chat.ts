import type { RateLimits } from "../rate-limits.ts";
import type { Appender } from "./appender.ts";

/** @returns the appender, refusing what is more than a chat takes, whoever writes it */
export function limitByChat(append: Appender, limits: RateLimits): Appender {
  return async (message) => {
    await limits.takeInChat(message.chatId);
    const result = await append(message);
    if (result.outcome === "not_found") await limits.giveBackInChat(message.chatId);
    return result;
  };
}
