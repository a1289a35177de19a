export type Series = { name: string; points: readonly (readonly [x: number, y: number])[] };

export type Chart = {
  title: string;
  x: string;
  y: string;
  series: readonly Series[];
  /** Both axes by powers of ten. */
  scale?: "linear" | "log";
};

const SIZE = { width: 720, height: 360 };
const INNER = { left: 76, right: 150, top: 40, bottom: 48 };
/** Told apart without colours too: by their names at the ends of the lines. */
const COLORS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7"];
const TICKS = 5;

/** An SVG of lines over two axes, which reads on light and on dark pages. */
export function lineChart({ title, x, y, series, scale = "linear" }: Chart): string {
  const points = series.flatMap((each) => each.points);
  const [across, up] = [
    axis(
      points.map(([value]) => value),
      scale,
    ),
    axis(
      points.map(([, value]) => value),
      scale,
    ),
  ];
  const place = ([valueX, valueY]: readonly [number, number]) =>
    `${placeX(across.at(valueX))},${placeY(up.at(valueY))}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
${text(INNER.left, 22, title, 'font-size="14" font-weight="bold"')}
${across.ticks.map((tick) => tickX(placeX(across.at(tick)), tick)).join("\n")}
${up.ticks.map((tick) => tickY(placeY(up.at(tick)), tick)).join("\n")}
${text((INNER.left + SIZE.width - INNER.right) / 2, SIZE.height - 10, x, 'text-anchor="middle"')}
${text(INNER.left, 36, y, 'fill="#555"')}
${series.map((each, index) => line(each, { place, color: COLORS[index % COLORS.length] ?? "#000", index })).join("\n")}
</svg>
`;
}

type Axis = { at(value: number): number; ticks: number[] };

function axis(values: readonly number[], scale: "linear" | "log"): Axis {
  const most = values.reduce((a, b) => Math.max(a, b), Number.MIN_VALUE);
  if (scale === "linear") {
    const step = niceStep(most / TICKS);
    const top = Math.ceil(most / step) * step;
    return { at: (value) => value / top, ticks: range(Math.round(top / step) + 1).map((n) => n * step) };
  }
  const least = values.filter((value) => value > 0).reduce((a, b) => Math.min(a, b), most);
  const [low, high] = [
    Math.floor(Math.log10(least)),
    Math.max(Math.ceil(Math.log10(most)), Math.floor(Math.log10(least)) + 1),
  ];
  const at = (value: number) => (Math.log10(Math.max(value, 10 ** low)) - low) / (high - low);
  return { at, ticks: range(high - low + 1).map((n) => 10 ** (low + n)) };
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
}

const range = (count: number) => [...Array(count).keys()];
const round = (value: number) => Number(value.toFixed(1));
const placeX = (share: number) => round(INNER.left + share * (SIZE.width - INNER.left - INNER.right));
const placeY = (share: number) =>
  round(SIZE.height - INNER.bottom - share * (SIZE.height - INNER.top - INNER.bottom));

function tickX(at: number, value: number): string {
  return `<line x1="${at}" x2="${at}" y1="${INNER.top}" y2="${SIZE.height - INNER.bottom}" stroke="#eee"/>
${text(at, SIZE.height - INNER.bottom + 16, shortNumber(value), 'text-anchor="middle" fill="#555"')}`;
}

function tickY(at: number, value: number): string {
  return `<line x1="${INNER.left}" x2="${SIZE.width - INNER.right}" y1="${at}" y2="${at}" stroke="#ddd"/>
${text(INNER.left - 6, at + 4, shortNumber(value), 'text-anchor="end" fill="#555"')}`;
}

type Drawn = { place(point: readonly [number, number]): string; color: string; index: number };

function line({ name, points }: Series, { place, color, index }: Drawn): string {
  return `<polyline points="${points.map(place).join(" ")}" fill="none" stroke="${color}" stroke-width="2"/>
${text(SIZE.width - INNER.right + 10, INNER.top + 16 + index * 18, name, `fill="${color}"`)}`;
}

function shortNumber(value: number): string {
  return new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 }).format(value);
}

function text(x: number, y: number, content: string, attributes: string): string {
  const escaped = content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x}" y="${y}" ${attributes}>${escaped}</text>`;
}
