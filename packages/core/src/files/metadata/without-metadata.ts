import { blankJpeg } from "./blank-jpeg.ts";
import { blankPng } from "./blank-png.ts";
import { blankWebp } from "./blank-webp.ts";
import { type ByteReader, createByteReader } from "./byte-reader.ts";

const LOOK_BYTES = 12;

/** By how a file begins. */
function blankerFor(start: Buffer): ((reader: ByteReader) => AsyncGenerator<Buffer>) | undefined {
  const text = (from: number, to: number) => start.toString("latin1", from, to);
  if (text(0, 3) === "\xff\xd8\xff") return blankJpeg;
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return blankPng;
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return blankWebp;
  return undefined;
}

/**
 * Takes out of a picture what it says beside itself: where and when it was taken and with what, comments, previews, and
 * what lies behind its end. It is overwritten, so that nothing moves and a part at a time is in memory; which way up it
 * stands is kept. Whatever is no JPEG, PNG or WebP is as it was.
 */
export async function* withoutMetadata(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const source = content[Symbol.asyncIterator]();
  try {
    const reader = createByteReader(source);
    const start = await reader.read(LOOK_BYTES);
    reader.unread(start);
    const blank = blankerFor(start);
    yield* blank ? blank(reader) : reader.pass();
  } finally {
    await source.return?.();
  }
}
