import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { withSecretFiles } from "./with-secret-files.ts";

function aFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "parley-secret-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "secret");
  writeFileSync(path, text);
  return path;
}

test("a secret comes from the file that its setting names, without the line's end", () => {
  const settings = withSecretFiles({ PORT: "3000", PARLEY_SECRET_FILE: aFile("s3cret\n") });
  expect(settings).toMatchObject({ PORT: "3000", PARLEY_SECRET: "s3cret" });
});

test("what is set itself wins, and what is no secret is not read", () => {
  const path = aFile("other");
  const settings = withSecretFiles({ DATABASE_URL: "own", DATABASE_URL_FILE: path, PORT_FILE: path });
  expect(settings).toMatchObject({ DATABASE_URL: "own" });
  expect(settings).not.toHaveProperty("PORT");
});

test("a file that is not there is named in one sentence", () => {
  expect(() => withSecretFiles({ DATABASE_URL_FILE: "/nowhere/url" })).toThrow(
    "DATABASE_URL_FILE names /nowhere/url, which cannot be read (ENOENT).",
  );
});
