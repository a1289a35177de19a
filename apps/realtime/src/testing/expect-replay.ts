import { apply } from "@parley/client/apply";
import { applyOwnChanges } from "@parley/client/apply-own-changes";
import { isOwnReturn } from "@parley/client/is-own-return";
import { replaceWindow } from "@parley/client/replace-window";
import { initialState, type State } from "@parley/client/state";
import { eventually } from "@parley/core/testing/eventually";
import { type ChatId, type LogEvent, logEventNames, type PushEvent } from "@parley/protocol";
import { expect } from "vitest";
import type { Device } from "./connect.ts";

/** Those who watch, by their names or in a list. */
export type Watching = Readonly<Record<string, Device>> | readonly Device[];

/**
 * Runs an operation and demands of every device: what it had before, with what was pushed to it applied, is what the
 * server shows it now. So an operation that changes something and forgets to tell somebody fails here.
 */
export async function expectReplay(devices: Watching, operation: () => Promise<unknown>): Promise<void> {
  const watched = await Promise.all(Object.entries(devices).map(watch));
  await operation();
  await Promise.all(watched.map(expectSame));
}

type Watched = { name: string; device: Device; before: State; from: number };

async function watch([name, device]: [string, Device]): Promise<Watched> {
  const from = device.received.length;
  return { name, device, before: await snapshotOf(device), from };
}

async function expectSame({ name, device, before, from }: Watched): Promise<void> {
  const after = await snapshotOf(device);
  let state = before;
  let next = from;
  await eventually(async () => {
    for (const push of device.received.slice(next)) {
      state = await take(device, state, push);
      next += 1;
    }
    expect({ name, ...shownOf(state) }).toEqual({ name, ...shownOf(after) });
  });
}

/**
 * Without cursors: a chat's rev moves with changes that somebody may not see, a person's own rev with his read marks,
 * of which `chat.marksMoved` tells without it. And without who is typing, what one has opened, that one was told what is
 * hidden, and the marks of people who are not there, which are in no snapshot.
 */
function shownOf({ me, chats, drafts, blockedIds }: State): object {
  const shown = Object.values(chats).map(
    ({
      mine,
      rev: _rev,
      typingIds: _typing,
      aside: _aside,
      hiddenSeqs: _seqs,
      earlyMarks: _marks,
      ...chat
    }) => {
      const { rev: _ownRev, ...settings } = mine;
      return [chat.id, { ...chat, mine: settings }];
    },
  );
  return { me, drafts, blockedIds, chats: Object.fromEntries(shown) };
}

/** As a client does: a chat is read when it is first heard of, and what that brought already is not applied again. */
async function take(device: Device, state: State, push: PushEvent): Promise<State> {
  if (push.event === "me.changed")
    return applyOwnChanges(state, await device.call("me.changes", { since: state.ownRev }));
  if (!isLogEvent(push)) return apply(state, push);
  const { chatId, rev } = push.data;
  const known = state.chats[chatId];
  if (known && rev <= known.rev) return state;
  if (known && !isOwnReturn(state, push)) return apply(state, push);
  return push.event === "member.removed" ? state : readAnew(device, state, chatId);
}

function isLogEvent(push: PushEvent): push is LogEvent {
  return logEventNames.some((name) => name === push.event);
}

/** It may be gone again by the time it is read. */
async function readAnew(device: Device, state: State, chatId: ChatId): Promise<State> {
  const answer = await device.ask("chat.get", { chatId });
  return answer.ok ? withChat(device, state, chatId) : state;
}

/** What the server shows a device: all that is its person's own, and all his chats. */
async function snapshotOf(device: Device): Promise<State> {
  let state: State = { ...initialState, me: await device.call("me.get", {}) };
  const { chats } = await device.call("chat.list", {});
  for (const { id } of chats) state = await withChat(device, state, id);
  return applyOwnChanges(state, await device.call("me.changes", { since: 0 }));
}

async function withChat(device: Device, state: State, chatId: ChatId): Promise<State> {
  const chat = await device.call("chat.get", { chatId });
  const { messages } = await device.call("message.list", { chatId });
  return replaceWindow(
    state,
    chat,
    messages.map(({ read: _read, readCount: _readCount, ...message }) => message),
  );
}
