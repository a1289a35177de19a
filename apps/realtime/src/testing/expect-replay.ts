import { apply } from "@parley/client/apply";
import { applyOwnChanges } from "@parley/client/apply-own-changes";
import { replaceWindow } from "@parley/client/replace-window";
import { initialState, type State } from "@parley/client/state";
import { eventually } from "@parley/core/testing/eventually";
import type { Message, PushEvent } from "@parley/protocol";
import { expect } from "vitest";
import type { Device } from "./connect.ts";

/**
 * Runs an operation and demands of every device: what it had before, with what was pushed to it applied, is what the
 * server shows it now. So an operation that changes something and forgets to tell somebody fails here.
 */
export async function expectReplay(
  devices: readonly Device[],
  operation: () => Promise<unknown>,
): Promise<void> {
  const watched = await Promise.all(devices.map(watch));
  await operation();
  await Promise.all(watched.map((each) => eventually(() => expectSame(each))));
}

type Watched = { device: Device; before: State; from: number };

async function watch(device: Device): Promise<Watched> {
  const from = device.received.length;
  return { device, before: await snapshotOf(device), from };
}

async function expectSame({ device, before, from }: Watched): Promise<void> {
  let state = before;
  for (const push of device.received.slice(from)) state = await take(device, state, push);
  expect(shownOf(state)).toEqual(shownOf(await snapshotOf(device)));
}

/** A person's own rev moves with his read marks too, of which `chat.read` tells without it: `me.changes` brings it. */
function shownOf({ chats }: State): object {
  const shown = Object.values(chats).map(({ mine: { rev: _rev, ...mine }, ...chat }) => ({ ...chat, mine }));
  return Object.fromEntries(shown.map((chat) => [chat.id, chat]));
}

/** As a client does: a chat is read when it is first heard of, and what that brought already is not applied again. */
async function take(device: Device, state: State, push: PushEvent): Promise<State> {
  if (push.event === "me.changed")
    return applyOwnChanges(state, await device.call("me.changes", { since: state.ownRev }));
  if (!("rev" in push.data)) return apply(state, push);
  const { chatId, rev } = push.data;
  const known = state.chats[chatId];
  if (known) return rev > known.rev ? apply(state, push) : state;
  return push.event === "member.removed" ? state : withNewChat(device, state, chatId);
}

/** It may be gone again by the time it is read. */
async function withNewChat(device: Device, state: State, chatId: Message["chatId"]): Promise<State> {
  const answer = await device.ask("chat.get", { chatId });
  return answer.ok ? withChat(device, state, chatId) : state;
}

/** What the server shows a device of all its chats. */
async function snapshotOf(device: Device): Promise<State> {
  const me = await device.call("me.get", {});
  const { chats } = await device.call("chat.list", {});
  const { rev: ownRev } = await device.call("me.changes", { since: 0 });
  let state: State = { ...initialState, me, ownRev };
  for (const { id } of chats) state = await withChat(device, state, id);
  return state;
}

async function withChat(device: Device, state: State, chatId: Message["chatId"]): Promise<State> {
  const chat = await device.call("chat.get", { chatId });
  const { messages } = await device.call("message.list", { chatId });
  return replaceWindow(
    state,
    chat,
    messages.map(({ read: _read, readCount: _readCount, ...message }) => message),
  );
}
