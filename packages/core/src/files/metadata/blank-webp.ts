import { type ByteReader, blanked, PARTS_MAX } from "./byte-reader.ts";

/** What a WebP says beside its picture (RFC 9649, 2.7.1.4 and 2.7.1.5). */
const SAYING = new Set(["EXIF", "XMP "]);
/** Readers pass over what they do not know. */
const BLANK = "JUNK";
const HEADER_BYTES = 12;
/** Of the flags of VP8X those that say that there is EXIF and XMP. */
const SAYING_FLAGS = 0x0c;

/** @returns the same WebP, as long, without what it says beside its picture */
export async function* blankWebp(reader: ByteReader): AsyncGenerator<Buffer> {
  yield await reader.read(HEADER_BYTES);
  for (let count = 0; count < PARTS_MAX; count++) {
    const head = await reader.read(8);
    if (head.length < 8) return yield head;
    const name = head.toString("latin1", 0, 4);
    const size = head.readUInt32LE(4);
    const body = reader.pass(size + (size % 2));
    if (SAYING.has(name)) {
      yield Buffer.concat([Buffer.from(BLANK, "latin1"), head.subarray(4)]);
      yield* blanked(body);
      continue;
    }
    yield head;
    yield* name === "VP8X" ? withoutFlags(body) : body;
  }
  yield* reader.pass();
}

/** They stand in its first byte. */
async function* withoutFlags(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const piece of body) {
    const flags = piece[0] ?? 0;
    yield isFirst ? Buffer.concat([Buffer.of(flags & ~SAYING_FLAGS), piece.subarray(1)]) : piece;
    isFirst = false;
  }
}
