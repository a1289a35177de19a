import type xterm from "@xterm/headless";
import { cellStyle, PAPER } from "./cell-style.ts";

type Run = { column: number; text: string; style: string };

/** The visible screen as a page: every run of alike cells stands at its own column, however wide its letters are. */
export function drawTerminal({ buffer: { active }, cols, rows }: xterm.Terminal): string {
  const lines = Array.from({ length: rows }, (_, row) => runsOf(active.getLine(active.viewportY + row)));
  const spans = lines.flatMap((runs, row) => runs.map((run) => spanOf(run, row)));
  return `<!doctype html><meta charset="utf-8"><style>${css(cols, rows)}</style><main><div>${spans.join("")}</div></main>`;
}

function runsOf(line: xterm.IBufferLine | undefined): Run[] {
  const runs: Run[] = [];
  for (let column = 0; line && column < line.length; column++) {
    const cell = line.getCell(column);
    if (!cell || cell.getWidth() === 0) continue;
    const [text, style] = [cell.getChars() || " ", cellStyle(cell)];
    const last = runs.at(-1);
    // Wide letters begin a run, so that a font's idea of their width moves nothing else.
    if (last && last.style === style && last.column + last.text.length === column) last.text += text;
    else runs.push({ column, text, style });
  }
  return runs.filter(({ text, style }) => text.trim() !== "" || style.includes("background"));
}

function spanOf({ column, text, style }: Run, row: number): string {
  return `<span style="left:${column}ch;top:${row * LINE_PX}px;${style}">${escaped(text)}</span>`;
}

/** As high as the font's box-drawing letters, so that lines have no gaps. */
const LINE_PX = 17;

function css(columns: number, rows: number): string {
  return `
    body { margin: 0 }
    main { display: inline-block; padding: 14px; border-radius: 10px; background: ${PAPER} }
    div { position: relative; width: ${columns}ch; height: ${rows * LINE_PX}px }
    div, span { font: 15px/${LINE_PX}px "DejaVu Sans Mono", "Menlo", "Consolas", monospace; white-space: pre }
    span { position: absolute }`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
