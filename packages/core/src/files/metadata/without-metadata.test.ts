import { crc32 } from "node:zlib";
import fc from "fast-check";
import { imageSize } from "image-size";
import { expect, test } from "vitest";
import { withoutMetadata } from "./without-metadata.ts";

const SECRET = "59.3293 N, 18.0686 E";
const latin1 = (text: string) => Buffer.from(text, "latin1");

/** In chunks of this size. */
async function blankedOf(file: Buffer, chunkBytes = file.length): Promise<Buffer> {
  return Buffer.concat(await piecesOf(file, chunkBytes));
}

async function piecesOf(file: Buffer, chunkBytes = file.length): Promise<Buffer[]> {
  async function* chunks() {
    for (let at = 0; at < file.length; at += chunkBytes) yield file.subarray(at, at + chunkBytes);
  }
  const pieces: Buffer[] = [];
  for await (const piece of withoutMetadata(chunks())) pieces.push(piece);
  return pieces;
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** @param order of its numbers' bytes */
function exif(orientation: number, order: "II" | "MM"): Buffer {
  const short = (value: number) =>
    order === "II" ? Buffer.of(value & 255, value >> 8) : Buffer.of(value >> 8, value & 255);
  const long = (value: number) =>
    Buffer.concat(order === "II" ? [short(value), short(0)] : [short(0), short(value)]);
  const entry = (tag: number, type: number, value: Buffer) =>
    Buffer.concat([short(tag), short(type), long(1), value]);
  const entries = [
    entry(0x010f, 2, latin1("cam\0")),
    entry(0x0112, 3, Buffer.concat([short(orientation), short(0)])),
  ];
  const tiff = [
    latin1(order),
    short(42),
    long(8),
    short(entries.length),
    ...entries,
    long(0),
    latin1(SECRET),
  ];
  return Buffer.concat([latin1("Exif\0\0"), ...tiff]);
}

const PIXELS = Buffer.of(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0, 0xff);
const size = (width: number, height: number) => Buffer.of(8, 0, height, 0, width, 1, 1, 0x11, 0);
/** With two scans, as those that show roughly first. */
const jpeg = (...saying: Buffer[]) =>
  Buffer.concat([
    Buffer.of(0xff, 0xd8),
    segment(0xe0, latin1("JFIF\0\x01\x01\0\0\x01\0\x01\0\0")),
    ...saying,
    segment(0xe2, latin1("ICC_PROFILE\0\x01\x01colours")),
    segment(0xc2, size(40, 30)),
    segment(0xda, latin1("scan 1")),
    PIXELS,
    Buffer.of(0xff, 0xff),
    segment(0xc4, latin1("a table with \xff\xd9 in it")).subarray(1),
    segment(0xda, latin1("scan 2")),
    PIXELS,
    Buffer.of(0xff, 0xd9),
  ]);

function chunk(type: string, body: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  const summed = Buffer.concat([latin1(type), body]);
  sum.writeUInt32BE(crc32(summed));
  return Buffer.concat([length, summed, sum]);
}
const SIGNATURE = latin1("\x89PNG\r\n\x1a\n");
const png = (...saying: Buffer[]) =>
  Buffer.concat([
    SIGNATURE,
    chunk("IHDR", Buffer.of(0, 0, 0, 40, 0, 0, 0, 30, 8, 6, 0, 0, 0)),
    ...saying,
    chunk("IDAT", latin1("pixels")),
    chunk("IEND", Buffer.alloc(0)),
  ]);

function riff(name: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([latin1(name), length, body, Buffer.alloc(body.length % 2)]);
}
const webp = (flags: number, ...saying: Buffer[]) =>
  riff(
    "RIFF",
    Buffer.concat([
      latin1("WEBP"),
      riff("VP8X", Buffer.of(flags, 0, 0, 0, 39, 0, 0, 29, 0, 0)),
      riff("VP8 ", latin1("odd")),
      ...saying,
    ]),
  );

test.each(["II", "MM"] as const)(
  "of a JPEG's Exif only which way up it stands is left: %s",
  async (order) => {
    const file = jpeg(segment(0xe1, exif(6, order)));
    const blanked = await blankedOf(file);
    expect(blanked.toString("latin1")).not.toMatch(/59\.3|cam/);
    expect(blanked).toHaveLength(file.length);
    expect(imageSize(blanked)).toMatchObject({ width: 40, height: 30, orientation: 6 });
  },
);

test.each([
  ["XMP", 0xe1, "http://ns.adobe.com/xap/1.0/\0"],
  ["what editors keep", 0xed, "Photoshop 3.0\0"],
  ["a second picture", 0xe2, "MPF\0"],
  ["a comment", 0xfe, ""],
])("a JPEG's %s goes, and its picture stays as it is", async (_what, marker, name) => {
  const blanked = await blankedOf(jpeg(segment(marker, latin1(name + SECRET))));
  expect(blanked).toEqual(jpeg(segment(marker, Buffer.alloc(name.length + SECRET.length))));
});

test("what lies behind a picture's end goes", async () => {
  for (const file of [jpeg(), png()]) {
    const blanked = await blankedOf(Buffer.concat([file, latin1(SECRET)]));
    expect(blanked).toEqual(Buffer.concat([file, Buffer.alloc(SECRET.length)]));
  }
});

test.each(["eXIf", "tEXt", "iTXt", "zTXt", "tIME"])(
  "of a PNG %s is nobody's chunk, and empty",
  async (type) => {
    const blanked = await blankedOf(png(chunk(type, latin1(SECRET))));
    expect(blanked).toEqual(png(chunk("blNk", Buffer.alloc(SECRET.length))));
  },
);

test.each(["EXIF", "XMP "])("of a WebP %s goes, and nothing says that it is there", async (name) => {
  const blanked = await blankedOf(webp(0x3c, riff(name, latin1(`${SECRET}!`))));
  expect(blanked).toEqual(webp(0x30, riff("JUNK", Buffer.alloc(SECRET.length + 1))));
});

test("whatever else it is, or however it breaks off, it is as long and comes to the same in any chunks", async () => {
  const whole = [
    jpeg(segment(0xe1, exif(8, "II"))),
    png(chunk("tEXt", latin1(SECRET))),
    webp(0x0c, riff("EXIF", latin1(SECRET))),
  ];
  const begun = fc
    .constantFrom(...whole)
    .chain((file) =>
      fc
        .tuple(fc.nat(file.length), fc.uint8Array({ maxLength: 40 }))
        .map(([at, more]) => Buffer.concat([file.subarray(0, at), more])),
    );
  await fc.assert(
    fc.asyncProperty(begun, fc.integer({ min: 1, max: 50 }), async (file, chunkBytes) => {
      const blanked = await blankedOf(file, chunkBytes);
      expect(blanked).toHaveLength(file.length);
      expect(blanked).toEqual(await blankedOf(file));
    }),
    { numRuns: 300 },
  );
});

test("what is no such picture is not touched", async () => {
  const anything = fc
    .uint8Array({ maxLength: 200 })
    .filter(([first]) => ![0xff, 0x89, 0x52].includes(first ?? 0));
  await fc.assert(
    fc.asyncProperty(anything, async (bytes) => {
      expect(await blankedOf(Buffer.from(bytes), 7)).toEqual(Buffer.from(bytes));
    }),
  );
});

test("a file of nothing but beginnings is not worked on for long", async () => {
  const many = (start: Buffer, part: Buffer) => Buffer.concat([start, Buffer.alloc(2_000_000, part)]);
  for (const file of [
    many(Buffer.of(0xff, 0xd8), Buffer.of(0xff, 0x01)),
    many(Buffer.of(0xff, 0xd8), Buffer.of(0xff)),
    many(SIGNATURE, chunk("tEXt", Buffer.alloc(0))),
    many(riff("RIFF", latin1("WEBP")), riff("EXIF", Buffer.alloc(0))),
  ]) {
    expect((await piecesOf(file)).length).toBeLessThan(50_000);
  }
});
