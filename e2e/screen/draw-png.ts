import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** 8 bits for each of red, green and blue. */
const DEPTH_AND_COLOURS = [8, 2, 0, 0, 0];
const SKY = { red: 120, green: 178, blue: 214 };

/** @returns a picture of the sky over the sea, as a PNG */
export function drawPng({ width, height }: { width: number; height: number }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(DEPTH_AND_COLOURS, 8);
  const lines = Array.from({ length: height }, (_, y) => lineAt(y / height, width));
  const pixels = deflateSync(Buffer.concat(lines));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Darker towards the horizon, and darkest below it. */
function lineAt(depth: number, width: number): Buffer {
  const shade = depth < 0.6 ? 1 - depth / 3 : 0.5;
  const pixel = [SKY.red, SKY.green, SKY.blue].map((value) => Math.round(value * shade));
  // The first byte of a line says that it is not filtered.
  return Buffer.from([0, ...Array.from({ length: width }, () => pixel).flat()]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
