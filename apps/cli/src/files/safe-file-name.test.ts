import { expect, it } from "vitest";
import { safeFileName } from "./safe-file-name.ts";

it.each([
  ["harbour.png", "harbour.png"],
  ["Отчёт за май.pdf", "Отчёт за май.pdf"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Windows\\win.ini", "win.ini"],
  ["/", "file"],
  ["..", "file"],
  ["", "file"],
  [".bashrc", "bashrc"],
  ["-rf", "rf"],
  [" - .. x. ", "x"],
  ["\x1b]0;evil\x07.txt", "]0;evil.txt"],
  ["new\nline\r.txt", "newline.txt"],
  ["nul\0.txt", "nul.txt"],
  ["invoice\u202efdp.exe", "invoicefdp.exe"],
  ["\ud800.txt", "\ufffd.txt"],
])("makes of %j a name that is safe here", (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

it("shortens what no file system takes, and leaves the ending", () => {
  for (const letter of ["x", "я", "🙂"]) {
    const name = safeFileName(`${letter.repeat(200)}.tar.gz`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
    expect(name).toMatch(/\.gz$/);
    expect(name.isWellFormed()).toBe(true);
  }
  expect(Buffer.byteLength(safeFileName(`x.${"y".repeat(300)}`))).toBeLessThanOrEqual(240);
});
