import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { expect, it } from "vitest";

const SOURCE = readFileSync(new URL("../../public/sw.js", import.meta.url), "utf8");
const ORIGIN = "https://parley.test";

type Files = Record<string, string>;

/** public/sw.js as a browser runs it, on a server that has these files. */
function aWorker() {
  let files: Files = {};
  const stores = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      match: async (key: string | { url: string }) => store.get(pathOf(key))?.clone(),
      put: async (key: string | { url: string }, answer: Response) => void store.set(pathOf(key), answer),
      keys: async () => [...store.keys()].map((path) => ({ url: ORIGIN + path })),
      delete: async (key: { url: string }) => store.delete(pathOf(key)),
    };
  };
  const caches = {
    open,
    match: async (key: string, { cacheName }: { cacheName: string }) => (await open(cacheName)).match(key),
    delete: async (name: string) => stores.delete(name),
  };
  const fetch = async (asked: string | { url: string }) => {
    const text = files[pathOf(asked)];
    const headers = { "cache-control": "public, max-age=31536000, immutable" };
    return text === undefined ? new Response("", { status: 404 }) : new Response(text, { headers });
  };
  class Request {
    url: string;
    constructor(path: string) {
      this.url = ORIGIN + path;
    }
  }
  const scope = { addEventListener() {}, caches, fetch, Request, Response, URL, Set, setTimeout };
  const context = createContext({ ...scope, location: { origin: ORIGIN } });
  runInContext(SOURCE, context);
  return {
    async visit(built: Files) {
      files = built;
      await runInContext("keepShell().then(keepBuild)", context);
    },
    kept: () => [...(stores.get("parley-files")?.keys() ?? [])].sort(),
  };
}

function pathOf(key: string | { url: string }): string {
  return typeof key === "string" ? key : key.url.slice(ORIGIN.length);
}

/** A build of three scripts, of which the page names one, and that one the next. */
function aBuild(name: string): Files {
  return {
    "/shell": `<script src="/_next/static/chunks/${name}-main.js"></script>`,
    [`/_next/static/chunks/${name}-main.js`]: `load("static/chunks/${name}-late.js")`,
    [`/_next/static/chunks/${name}-late.js`]: `load("static/chunks/${name}-later.js")`,
    [`/_next/static/chunks/${name}-later.js`]: "",
  };
}

const filesOf = (name: string) => Object.keys(aBuild(name)).slice(1).sort();

it("keeps what the app may load later, so that all of it opens without network", async () => {
  const worker = aWorker();
  await worker.visit(aBuild("a"));
  expect(worker.kept()).toEqual(filesOf("a"));
});

it("keeps the files of the former build for tabs that are still open, and no older ones", async () => {
  const worker = aWorker();
  await worker.visit(aBuild("a"));
  await worker.visit(aBuild("b"));
  await worker.visit(aBuild("b"));
  expect(worker.kept()).toEqual([...filesOf("a"), ...filesOf("b")].sort());
  await worker.visit(aBuild("c"));
  expect(worker.kept()).toEqual([...filesOf("b"), ...filesOf("c")].sort());
});
