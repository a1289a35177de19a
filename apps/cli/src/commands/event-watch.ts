import type { ChatId, LogEvent } from "@parley/protocol";
import type { Output } from "../output.ts";
import { followLog } from "../reading/follow-log.ts";
import type { WatchState } from "../reading/watch-state.ts";
import type { LiveClient } from "../session/start-client.ts";
import type { Hook } from "../watching/create-hook.ts";

type Options = {
  output: Output;
  live: LiveClient;
  /** Given with --exec: what takes the events instead of stdout. */
  hook: Hook | undefined;
  /** Where to go on; it moves behind what was printed, or behind the commands that have ended. */
  state: WatchState;
};

/** `parley watch`: prints what happens in all chats, or starts a command for each event, until Ctrl-C. */
export async function eventWatchRun({ output, live, hook, state }: Options): Promise<void> {
  const { client, signedOut } = live;
  const titleOf = (chatId: ChatId) => client.getState().chats[chatId]?.title ?? "";
  const onEvent = async (event: LogEvent) => {
    if (hook) return hook.start(event);
    if (output.isJson) output.record(event);
    else output.fields(event.event, event.data.chatId, titleOf(event.data.chatId), subjectOf(event));
  };
  const settled = hook ? hook.ended : output.handedOver;
  await Promise.race([signedOut, followLog({ client, state, onEvent, settled })]);
}

/** What it happened to: a message's number, or somebody's handle or id. */
function subjectOf({ data }: LogEvent): string {
  if ("message" in data) return String(data.message.seq);
  if ("member" in data) return `@${data.member.user.handle}`;
  return "userId" in data ? data.userId : "";
}
