import { disableTypes, imageSize } from "image-size";

/** What browsers show. Whatever is not one of these is for saving, SVG above all: it can hold scripts. */
const typeOf = new Map([
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["gif", "image/gif"],
  ["webp", "image/webp"],
  ["avif", "image/avif"],
]);
/** What nobody asks for is not parsed. */
disableTypes([
  "bmp",
  "cur",
  "dds",
  "icns",
  "ico",
  "j2c",
  "jp2",
  "jxl",
  "jxl-stream",
  "ktx",
  "pnm",
  "psd",
  "svg",
  "tga",
  "tiff",
]);
/** An AVIF says in its first boxes how large it is; reading on through boxes that somebody piled up would take seconds. */
const BOXES_BYTES = 16 * 1024;
/** One that has more would fill the memory of whoever looks at it. */
const PIXELS_MAX = 64_000_000;
/** Of the orientations of EXIF those that lay a picture on its side. */
const SIDEWAYS_FROM = 5;

export type Picture = { type: string; width: number; height: number };

/**
 * @param start the first part of a file
 * @returns what picture it is, by its content and not by what it is called, and how large it stands upright; null for
 *   whatever is none that browsers show
 */
export function pictureOf(start: Uint8Array): Picture | null {
  try {
    const { type: format = "", width, height, orientation = 1 } = imageSize(headOf(start));
    const type = typeOf.get(format);
    if (!type || width < 1 || height < 1 || width * height > PIXELS_MAX) return null;
    return orientation < SIDEWAYS_FROM ? { type, width, height } : { type, width: height, height: width };
  } catch {
    return null;
  }
}

function headOf(start: Uint8Array): Uint8Array {
  const hasBoxes = Buffer.from(start.subarray(4, 8)).toString("latin1") === "ftyp";
  return hasBoxes ? start.subarray(0, BOXES_BYTES) : start;
}
