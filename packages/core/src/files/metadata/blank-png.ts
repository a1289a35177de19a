import { crc32 } from "node:zlib";
import { type ByteReader, blanked, PARTS_MAX } from "./byte-reader.ts";

/** What a PNG says beside its picture (PNG 3, 11.3). */
const SAYING = new Set(["eXIf", "tEXt", "iTXt", "zTXt", "tIME"]);
/** A chunk of nobody's: by the case of its letters every reader may pass it over. */
const BLANK = Buffer.from("blNk", "latin1");
const SIGNATURE_BYTES = 8;
const SUM_BYTES = 4;

/** @returns the same PNG, as long, without what it says beside its picture */
export async function* blankPng(reader: ByteReader): AsyncGenerator<Buffer> {
  yield await reader.read(SIGNATURE_BYTES);
  for (let count = 0; count < PARTS_MAX; count++) {
    const head = await reader.read(8);
    if (head.length < 8) return yield head;
    const length = head.readUInt32BE();
    const type = head.toString("latin1", 4);
    if (SAYING.has(type)) {
      yield* blankChunk(reader, length);
      continue;
    }
    yield head;
    yield* reader.pass(length + SUM_BYTES);
    if (type === "IEND") return yield* blanked(reader.pass());
  }
  yield* reader.pass();
}

async function* blankChunk(reader: ByteReader, length: number): AsyncGenerator<Buffer> {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length);
  BLANK.copy(head, 4);
  yield head;
  let sum = crc32(BLANK);
  for await (const piece of blanked(reader.pass(length))) {
    sum = crc32(piece, sum);
    yield piece;
  }
  const end = Buffer.alloc(SUM_BYTES);
  end.writeUInt32BE(sum);
  yield end.subarray(0, (await reader.read(SUM_BYTES)).length);
}
