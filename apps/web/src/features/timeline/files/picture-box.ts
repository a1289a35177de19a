import type { MessageFile } from "@parley/protocol";
import { isShownPicture } from "../../../files/is-shown-picture.ts";

const MAX_PX = 320;
/** The time stands on it, and a thumb has to find it. */
const MIN_WIDTH_PX = 112;
/** The text under it is as wide. */
const MIN_WIDTH_OVER_TEXT_PX = 224;
const MIN_HEIGHT_PX = 48;

export type PictureBox = { width: number; height: number };

/** @returns the room (CSS px) that a picture has over its text before it is loaded; null for what is no picture. */
export function pictureBox({ type, width, height }: MessageFile, text: string): PictureBox | null {
  if (!isShownPicture(type) || !width || !height) return null;
  const scale = Math.min(1, MAX_PX / width, MAX_PX / height);
  return {
    width: Math.max(text ? MIN_WIDTH_OVER_TEXT_PX : MIN_WIDTH_PX, Math.round(width * scale)),
    height: Math.max(MIN_HEIGHT_PX, Math.round(height * scale)),
  };
}
