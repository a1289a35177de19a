import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { type IconLook, iconSvg } from "./icon-svg.ts";

// `npm run icons -w @parley/web`: draws the icons that systems want as pictures, and the tab's icons that tell of
// unread messages. What it makes is committed.

const FOLDER = fileURLToPath(new URL("../public/icons", import.meta.url));
const ROUNDED: IconLook = { shape: "rounded", scale: 1 };
const MASKABLE: IconLook = { shape: "square", scale: 0.72 };

mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/unread.svg`, iconSvg({ ...ROUNDED, dot: "#8d8a82" }));
writeFileSync(`${FOLDER}/mention.svg`, iconSvg({ ...ROUNDED, dot: "#d9382a" }));
await draw("icon-192.png", ROUNDED, 192);
await draw("icon-512.png", ROUNDED, 512);
await draw("maskable-512.png", MASKABLE, 512);
await draw("apple-touch-icon.png", MASKABLE, 180);

async function draw(name: string, look: IconLook, size: number): Promise<void> {
  const density = (72 * size) / 32;
  await sharp(Buffer.from(iconSvg(look)), { density })
    .resize(size)
    .png({ compressionLevel: 9 })
    .toFile(`${FOLDER}/${name}`);
}
