import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answerFile } from "./answer-file.ts";

test("a file is served as it is now, and as it was while a build makes it anew", async () => {
  const folder = await mkdtemp(join(tmpdir(), "parley-file-"));
  const path = join(folder, "parley.tgz");
  const answer = async (headers = {}) => {
    const request = new Request("http://parley.test/parley.tgz", { headers });
    const response = await answerFile(request, { path, type: "application/gzip" });
    return { status: response.status, text: await response.text(), etag: response.headers.get("etag") };
  };
  expect(await answer()).toMatchObject({ status: 404 });
  await writeFile(path, "one");
  const first = await answer();
  expect(first).toMatchObject({ status: 200, text: "one" });
  expect(await answer({ "if-none-match": first.etag })).toMatchObject({ status: 304, text: "" });
  await rm(path);
  expect(await answer()).toEqual(first);
  await writeFile(path, "two");
  await utimes(path, 0, 0);
  expect(await answer()).toMatchObject({ status: 200, text: "two" });
  await rm(folder, { recursive: true });
});
