import { type ByteReader, blanked, PARTS_MAX } from "./byte-reader.ts";
import { exifOf, orientationIn } from "./exif.ts";

// Markers: ITU-T T.81, table B.1.
const [RESTART_FIRST, RESTART_LAST, END, SCAN, APP_FIRST, APP_LAST, COMMENT] = [
  0xd0, 0xd7, 0xd9, 0xda, 0xe0, 0xef, 0xfe,
];
const TEMPORARY = 0x01;
/** What a marker begins with, and what may stand before it. */
const FILL = 0xff;
const FILL_MAX = 64;
/** What a picture needs to look right: JFIF, a colour profile, Adobe's transform. */
const KEPT = [
  { marker: 0xe0, name: "JFIF\0" },
  { marker: 0xe2, name: "ICC_PROFILE\0" },
  { marker: 0xee, name: "Adobe" },
];
const EXIF = { marker: 0xe1, name: "Exif\0\0" };

/** @returns the same JPEG, as long, without what it says beside its picture; what is not understood passes */
export async function* blankJpeg(reader: ByteReader): AsyncGenerator<Buffer> {
  yield await reader.read(2);
  for (let count = 0; count < PARTS_MAX; count++) {
    const marker = await readMarker(reader);
    yield marker;
    const kind = marker.at(-1) ?? FILL;
    if (marker[0] !== FILL || kind === FILL) break;
    // Telephones put a film behind it, or the same picture once more.
    if (kind === END) return yield* blanked(reader.pass());
    if (hasNoBody(kind)) continue;
    const length = await reader.read(2);
    yield length;
    if (length.length < 2 || length.readUInt16BE() < 2) break;
    yield blankIf(kind, await reader.read(length.readUInt16BE() - 2));
    if (kind === SCAN) yield* passScan(reader);
  }
  yield* reader.pass();
}

const hasNoBody = (kind: number) => kind === TEMPORARY || (kind >= RESTART_FIRST && kind <= RESTART_LAST);

/** @returns it, with what fills the space before it; when there is none, something that ends with what fills */
async function readMarker(reader: ByteReader): Promise<Buffer> {
  const bytes = [await reader.read(2)];
  while (bytes.length < FILL_MAX && bytes.at(-1)?.at(-1) === FILL) bytes.push(await reader.read(1));
  return Buffer.concat(bytes);
}

function blankIf(kind: number, body: Buffer): Buffer {
  const isSaying = kind === COMMENT || (kind >= APP_FIRST && kind <= APP_LAST);
  const isOf = ({ marker, name }: typeof EXIF) => kind === marker && body.toString("latin1").startsWith(name);
  if (!isSaying || KEPT.some(isOf)) return body;
  const blank = Buffer.alloc(body.length);
  if (isOf(EXIF)) exifOf(orientationIn(body.subarray(EXIF.name.length))).copy(blank);
  return blank;
}

/** What is coded, up to the next marker. */
async function* passScan(reader: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const bytes = await reader.readSome();
    if (bytes.length < 2) return yield bytes;
    const end = nextMarkerIn(bytes);
    yield bytes.subarray(0, end);
    reader.unread(bytes.subarray(end));
    if (end < bytes.length - 1) return;
  }
}

/** @returns where it stands; or the last byte, with which one may begin */
function nextMarkerIn(bytes: Buffer): number {
  const last = bytes.length - 1;
  for (let at = bytes.indexOf(FILL); at >= 0 && at < last; at = bytes.indexOf(FILL, at + 1)) {
    const kind = bytes[at + 1] ?? 0;
    const isCoded = kind === 0 || kind === FILL || (kind >= RESTART_FIRST && kind <= RESTART_LAST);
    if (!isCoded) return at;
  }
  return last;
}
