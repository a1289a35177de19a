const TEXT = 0x1;
const PING = 0x9;
const PONG = 0xa;
const FINAL = 0x80;
const MASKED = 0x80;
const LENGTH_16 = 126;
/** A mask of zeros leaves the text as it is: masking would cost more than all else that the generator does. */
const MASK = Buffer.alloc(4);

/** One frame of a client's that carries a text. */
export const textFrame = (text: string) => frameOf(TEXT, Buffer.from(text));

export const pongFrame = (payload: Buffer) => frameOf(PONG, payload);

function frameOf(opcode: number, payload: Buffer): Buffer {
  return Buffer.concat([headOf(opcode, payload.length), MASK, payload]);
}

function headOf(opcode: number, length: number): Buffer {
  if (length < LENGTH_16) return Buffer.from([FINAL | opcode, MASKED | length]);
  return Buffer.from([FINAL | opcode, MASKED | LENGTH_16, length >> 8, length & 0xff]);
}

type Readers = { onText(payload: Buffer): void; onPing(payload: Buffer): void };

/**
 * Reads the server's frames (RFC 6455; not masked, not compressed, not in parts) from `bytes`, which may end within
 * one. The payloads are views that are only good until the call returns.
 * @returns how many bytes were whole frames
 */
export function readFrames(bytes: Buffer, { onText, onPing }: Readers): number {
  let at = 0;
  while (bytes.length - at >= 2) {
    const { start, length } = payloadAt(bytes, at);
    const end = start + length;
    if (!(end <= bytes.length)) break;
    const opcode = (bytes[at] ?? 0) & 0x0f;
    if (opcode === TEXT) onText(bytes.subarray(start, end));
    else if (opcode === PING) onPing(bytes.subarray(start, end));
    at = end;
  }
  return at;
}

/** NaN is the length where the head itself is not all there. */
function payloadAt(bytes: Buffer, at: number): { start: number; length: number } {
  const short = (bytes[at + 1] ?? 0) & 0x7f;
  if (short < LENGTH_16) return { start: at + 2, length: short };
  const size = short === LENGTH_16 ? 2 : 8;
  const start = at + 2 + size;
  if (bytes.length < start) return { start, length: Number.NaN };
  const length = size === 2 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
  return { start, length };
}
