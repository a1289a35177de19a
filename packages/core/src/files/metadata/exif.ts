// Exif 2.32, 4.6: a TIFF file, whose first directory says which way up the picture stands.

const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;
const UPRIGHT = 1;

/** @param tiff what follows `Exif` @returns 1 to 8; 1, upright, where it says nothing that can be read */
export function orientationIn(tiff: Buffer): number {
  try {
    const isLittle = tiff.toString("latin1", 0, 2) === "II";
    const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let count = short(directory), at = directory + 2; count > 0; count--, at += ENTRY_BYTES) {
      const value = short(at + 8);
      if (short(at) === ORIENTATION && value >= 1 && value <= 8) return value;
    }
  } catch {
    // It points to where nothing is.
  }
  return UPRIGHT;
}

/** @returns an Exif that says which way up, and nothing else */
export function exifOf(orientation: number): Buffer {
  const header = Buffer.from("Exif\0\0MM\0*\0\0\0\x08", "latin1");
  const entry = Buffer.alloc(2 + ENTRY_BYTES + 4);
  entry.writeUInt16BE(1, 0);
  entry.writeUInt16BE(ORIENTATION, 2);
  entry.writeUInt16BE(SHORT, 4);
  entry.writeUInt32BE(1, 6);
  entry.writeUInt16BE(orientation, 10);
  return Buffer.concat([header, entry]);
}
