import type xterm from "@xterm/headless";

export const PAPER = "#16161a";
const INK = "#d6d4cf";

/** The sixteen named colours, dark and bright. */
const NAMED = [
  ["#2a2a30", "#e06c66", "#7fbf7f", "#e0b45c", "#7aa7e6", "#c792d6", "#6cc0c4", "#d6d4cf"],
  ["#6c6b70", "#ff8d86", "#9ddc9d", "#f5c964", "#9cc2ff", "#dfaeee", "#8fdde0", "#ffffff"],
].flat();

/** The look of a cell as CSS; empty for plain text. */
export function cellStyle(cell: xterm.IBufferCell): string {
  const ink = cell.isFgDefault() ? INK : colour(cell.getFgColor(), cell.isFgRGB());
  const paper = cell.isBgDefault() ? undefined : colour(cell.getBgColor(), cell.isBgRGB());
  const [front, back] = cell.isInverse() ? [paper ?? PAPER, ink] : [ink, paper];
  return [
    `color:${front};`,
    back ? `background:${back};` : "",
    cell.isBold() ? "font-weight:bold;" : "",
    cell.isDim() ? "opacity:.6;" : "",
    cell.isItalic() ? "font-style:italic;" : "",
    cell.isUnderline() ? "text-decoration:underline;" : "",
  ].join("");
}

/** xterm's palette: 16 named colours, a cube of 6 × 6 × 6, 24 greys. */
function colour(value: number, isRgb: boolean | number): string {
  if (isRgb) return `#${value.toString(16).padStart(6, "0")}`;
  if (value < 16) return NAMED[value] ?? INK;
  if (value >= 232) return grey(8 + 10 * (value - 232));
  const index = value - 16;
  const channels = [Math.floor(index / 36), Math.floor(index / 6) % 6, index % 6];
  return `rgb(${channels.map((step) => (step === 0 ? 0 : 55 + 40 * step)).join(",")})`;
}

function grey(level: number): string {
  return `rgb(${level},${level},${level})`;
}
