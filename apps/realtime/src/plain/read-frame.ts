import { AppError, CallFrame, FrameId } from "@parley/protocol";
import type { RawData } from "ws";
import * as z from "zod/mini";

export type Call = { id: FrameId | null; op: string; data: unknown };

/** What arrived, as far as it could be read: with the id of the call, if it had one, to answer it by. */
export type Frame = { call: Call } | { id: FrameId | null; error: AppError };

/** Reads one frame. Never throws. */
export function readFrame(data: RawData, isBinary: boolean): Frame {
  const value = isBinary ? undefined : parseJson(data.toString());
  const parsed = CallFrame.safeParse(value);
  if (!parsed.success) return { id: idIn(value), error: malformed() };
  const { id = null, op, data: input = {} } = parsed.data;
  return { call: { id, op, data: input } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function idIn(value: unknown): FrameId | null {
  return z.object({ id: FrameId }).safeParse(value).data?.id ?? null;
}

const malformed = () =>
  new AppError("invalid_input", {
    message:
      'A frame must be JSON text like {"id":1,"op":"message.send","data":{…}}. Correct it and try again.',
  });
