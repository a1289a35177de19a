import type { Call } from "@parley/client/http";
import type { Context } from "../context.ts";
import { everyChat } from "../reading/every-chat.ts";

const MAX_NAMES = 200;

/** @returns what may be typed for one's chats, the latest first; nothing where the server does not say. */
export async function chatNames(contextOf: () => Promise<Pick<Context, "call">>): Promise<string[]> {
  try {
    return await namesFrom((await contextOf()).call);
  } catch {
    return [];
  }
}

async function namesFrom(call: Call): Promise<string[]> {
  const me = await call("me.get", {});
  const names: string[] = [];
  for await (const { title, members } of everyChat(call)) {
    const handle = members.find(({ user }) => user.id !== me.id)?.user.handle;
    if (title !== null) names.push(title);
    else if (handle !== undefined) names.push(`@${handle}`);
    if (names.length >= MAX_NAMES) break;
  }
  return names;
}
