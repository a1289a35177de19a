import { FILE_PART_BYTES } from "@parley/protocol";

/** @returns the same bytes in parts of one size, the last of which may be shorter */
export async function* partsOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of content) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < FILE_PART_BYTES) continue;
    const bytes = Buffer.concat(waiting);
    let start = 0;
    for (; length - start >= FILE_PART_BYTES; start += FILE_PART_BYTES)
      yield bytes.subarray(start, start + FILE_PART_BYTES);
    waiting = [bytes.subarray(start)];
    length -= start;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
