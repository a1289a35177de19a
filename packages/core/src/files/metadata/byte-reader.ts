/** No picture has more parts. What comes behind so many passes as it is: each is work, and somebody may pile them up. */
export const PARTS_MAX = 10_000;

/** Takes a stream in pieces of one's own choice. */
export type ByteReader = {
  /** The next so many; fewer where it ends. They are all in memory. */
  read(count: number): Promise<Buffer>;
  /** The next so many, or all that are left, as they come. */
  pass(count?: number): AsyncGenerator<Buffer>;
  /** What comes next, at least two where so many are left. */
  readSome(): Promise<Buffer>;
  /** Puts back what was read last. */
  unread(bytes: Buffer): void;
};

export function createByteReader(content: AsyncIterator<Uint8Array>): ByteReader {
  let held = Buffer.alloc(0);

  /** Puts together once what it waits for, however small the pieces are. @returns whether there are so many now */
  async function hold(count: number): Promise<boolean> {
    const pieces: Uint8Array[] = [held];
    for (let length = held.length; length < count; ) {
      const { done, value } = await content.next();
      if (done) break;
      pieces.push(value);
      length += value.length;
    }
    if (pieces.length > 1) held = Buffer.concat(pieces);
    return held.length >= count;
  }

  function take(count: number): Buffer {
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  }

  return {
    async read(count) {
      await hold(count);
      return take(count);
    },
    async *pass(count = Number.POSITIVE_INFINITY) {
      for (let left = count; left > 0 && (await hold(1)); ) {
        const piece = take(left);
        left -= piece.length;
        yield piece;
      }
    },
    async readSome() {
      await hold(2);
      return take(held.length);
    },
    unread(bytes) {
      held = Buffer.concat([bytes, held]);
    },
  };
}

/** As many bytes, all of them 0. */
export async function* blanked(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const { length } of content) yield Buffer.alloc(length);
}
