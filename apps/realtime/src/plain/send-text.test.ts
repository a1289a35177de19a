import { EventEmitter } from "node:events";
import { closeReasons, SOCKET_BACKLOG_MAX_BYTES } from "@parley/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { WebSocket } from "ws";
import { closeFor, sendText } from "./plain-socket.ts";

function fakeSocket(state: { readyState?: number; bufferedAmount?: number } = {}) {
  const calls = { send: vi.fn(), close: vi.fn(), terminate: vi.fn() };
  const socket = Object.assign(new EventEmitter(), {
    OPEN: 1,
    readyState: 1,
    bufferedAmount: 0,
    ...calls,
    ...state,
  });
  return { ...calls, emitter: socket, webSocket: socket as EventEmitter as WebSocket };
}

const onCut = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  onCut.mockClear();
});
afterEach(() => void vi.useRealTimers());

test("I25 a client that lets more than 1 MiB pile up is cut with a code that tells it to catch up", () => {
  const { webSocket, send, close, terminate } = fakeSocket({ bufferedAmount: SOCKET_BACKLOG_MAX_BYTES + 1 });
  sendText(webSocket, "{}", onCut);
  expect(onCut).toHaveBeenCalledOnce();
  expect(send).not.toHaveBeenCalled();
  expect(close).toHaveBeenCalledWith(closeReasons.too_slow.code, closeReasons.too_slow.reason);
  vi.runAllTimers();
  expect(terminate).toHaveBeenCalledOnce();
});

test("one that reads gets everything, one that is gone nothing", () => {
  const reader = fakeSocket({ bufferedAmount: SOCKET_BACKLOG_MAX_BYTES });
  sendText(reader.webSocket, "{}", onCut);
  expect(reader.send).toHaveBeenCalledWith("{}");
  const gone = fakeSocket({ readyState: 3 });
  sendText(gone.webSocket, "{}", onCut);
  expect(gone.send).not.toHaveBeenCalled();
  expect(onCut).not.toHaveBeenCalled();
});

test("who answers the close in time is not cut off", () => {
  const { webSocket, emitter, terminate } = fakeSocket();
  closeFor(webSocket, "session_revoked");
  emitter.emit("close");
  vi.runAllTimers();
  expect(terminate).not.toHaveBeenCalled();
});

test("every close reason fits into a close frame", () => {
  for (const { reason } of Object.values(closeReasons))
    expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
});
