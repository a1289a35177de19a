/** The two bubbles of the mark, on a field of 32 by 32. */
const BUBBLES = `<path d="M5 8h8.5a6.5 6.5 0 0 1 0 13h-2A6.5 6.5 0 0 1 5 14.500Z" fill="#fff"/><path d="M27 24h-8.500a6.500 6.500 0 0 1 0-13h2a6.500 6.500 0 0 1 6.500 6.500Z" fill="#f6b63c"/>`;
const INK = "#1d1c1a";

export type IconLook = {
  /** Round corners; a square when the system cuts its own shape. */
  shape: "rounded" | "square";
  /** How much of the field the mark takes. Systems that cut promise to spare only the middle 80 %. */
  scale: number;
  /** A dot in the corner that tells of unread messages. */
  dot?: string;
};

/** @returns Parley's icon as an SVG document. */
export function iconSvg({ shape, scale, dot }: IconLook): string {
  const corner = shape === "rounded" ? ` rx="8"` : "";
  const offset = 16 - 16 * scale;
  const mark = `<g transform="translate(${offset} ${offset}) scale(${scale})">${BUBBLES}</g>`;
  const badge = dot
    ? `<circle cx="25" cy="7" r="6.500" fill="${dot}" stroke="#fff" stroke-width="1.500"/>`
    : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32"${corner} fill="${INK}"/>${mark}${badge}</svg>\n`;
}
