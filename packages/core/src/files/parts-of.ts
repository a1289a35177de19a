import { FILE_PART_BYTES } from "@parley/protocol";

/** @returns the same bytes in parts of one size, the last of which may be shorter, however small the chunks are */
export async function* partsOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let part = Buffer.alloc(FILE_PART_BYTES);
  let length = 0;
  for await (const chunk of content) {
    for (let start = 0; start < chunk.length; ) {
      const piece = chunk.subarray(start, start + FILE_PART_BYTES - length);
      part.set(piece, length);
      start += piece.length;
      length += piece.length;
      if (length < FILE_PART_BYTES) continue;
      yield part;
      part = Buffer.alloc(FILE_PART_BYTES);
      length = 0;
    }
  }
  if (length > 0) yield part.subarray(0, length);
}
