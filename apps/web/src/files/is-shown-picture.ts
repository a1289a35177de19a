/** What every browser shows as a picture. An SVG is a document, and is not among them. */
const SHOWN = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"]);

export function isShownPicture(type: string): boolean {
  return SHOWN.has(type);
}
