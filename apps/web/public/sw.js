// Shows the app without network. Pages come from the network, and without it the shell does, which fills itself from
// what the device keeps. Files whose names change with their content come from the cache. Nothing else is touched: no
// answer of the API is ever kept.

const SHELL = "parley-shell";
const FILES = "parley-files";
const SHELL_PATH = "/shell";
/** Where the list of all files of the shell's build lies in its cache. The server has no such page. */
const BUILD_PATH = "/shell/build";
/** A network that lets a page wait for longer than this is none. */
const PATIENCE_MS = 5_000;
/** So many files of the build are asked for at once. */
const AT_ONCE = 2;
/** How often a page is told what to show, and how long it may take to answer each time. */
const LEAD_TRIES = 40;
const LEAD_MS = 250;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const shellKept = keepShell();
  event.waitUntil(Promise.all([clients.claim(), shellKept]));
  // Not waited for: until a worker is active, every request of the page stands still.
  shellKept.then(keepBuild);
});
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/_next/static/")) event.respondWith(fileFor(event.request));
  else if (mode === "navigate" && isAppPage(pathname)) event.respondWith(pageFor(event));
});
addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(showPath(event.notification.data.path));
});

function isAppPage(pathname) {
  return pathname === "/" || /^\/(c|chats|settings)(\/|$)/.test(pathname);
}

async function pageFor(event) {
  const asked = fetch(event.request).catch(() => undefined);
  const shell = await caches.match(SHELL_PATH, { cacheName: SHELL });
  const answer = await (shell ? Promise.race([asked, pause(PATIENCE_MS)]) : asked);
  if (!answer || answer.status >= 500) return shell ?? answer ?? Response.error();
  // Where a signed-out browser is led to the sign-in, the shell of who was here before has to go.
  event.waitUntil(keepShell().then(keepBuild));
  return answer;
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function fileFor(request) {
  const kept = await keptFile(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (isForEver(answer)) await (await caches.open(FILES)).put(request, answer.clone());
  return answer;
}

function keptFile(request) {
  return caches.match(request, { cacheName: FILES });
}

/** What the server says of files that are named after their content; not so while developing. */
function isForEver(answer) {
  return answer.ok && (answer.headers.get("cache-control") ?? "").includes("immutable");
}

/** Keeps the shell of this build and person, with the files it begins with. */
async function keepShell() {
  const answer = await fetch(SHELL_PATH).catch(() => undefined);
  if (!answer || answer.status >= 500) return;
  if (!answer.ok || answer.redirected) return void (await caches.delete(SHELL));
  const files = filesIn(await answer.clone().text());
  await Promise.all(files.map((path) => fileFor(new Request(path)).catch(() => undefined)));
  await (await caches.open(SHELL)).put(SHELL_PATH, answer);
}

/** Keeps all that the shell may load later, once for each build. */
async function keepBuild() {
  const cache = await caches.open(SHELL);
  const [shell, former] = await Promise.all([cache.match(SHELL_PATH), cache.match(BUILD_PATH)]);
  const names = shell ? filesIn(await shell.text()) : [];
  const formerFiles = former ? await former.json() : [];
  if (names.every((path) => formerFiles.includes(path))) return;
  const files = await allFiles(names);
  await cache.put(BUILD_PATH, new Response(JSON.stringify(files)));
  // A tab of the former build may yet need what the server no longer has: it goes one build later.
  await dropFilesBut([...files, ...formerFiles]);
}

/**
 * @returns the files that are named, and all that these name in turn. Few are asked for at once: a browser opens six
 * connections to a server, and what the page asks for meanwhile is more urgent.
 */
async function allFiles(names) {
  const known = new Set(names);
  const waiting = [...names];
  async function workThrough() {
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const found = filesIn(await textOf(path)).filter((name) => !known.has(name));
      for (const name of found) known.add(name);
      waiting.push(...found);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, workThrough));
  return [...known];
}

async function textOf(path) {
  const file = await fileFor(new Request(path));
  return path.endsWith(".js") && file.ok ? file.text() : "";
}

/** Pages name files by their path, scripts by what comes after `/_next/`. */
function filesIn(text) {
  const names = text.match(/\bstatic\/(?:chunks|css)\/[^"'\\\s)<>]+/g) ?? [];
  return [...new Set(names)].map((name) => `/_next/${name}`);
}

async function dropFilesBut(paths) {
  const cache = await caches.open(FILES);
  const requests = await cache.keys();
  const others = requests.filter(
    ({ url }) => isCode(url) && !paths.includes(url.slice(location.origin.length)),
  );
  await Promise.all(others.map((request) => cache.delete(request)));
}

/** Fonts are named by styles only, and stay the same from build to build. */
function isCode(url) {
  return /\.(js|css)(\?|$)/.test(url);
}

/** Shows the chat of a notification in the tab that was looked at last, or in a new one. */
async function showPath(path) {
  // Also a tab that this worker has no hold of: its page was on its way when the worker took over, or was loaded past it.
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const tab = windows.find(({ url }) => isAppPage(new URL(url).pathname));
  if (!tab) return clients.openWindow(path);
  await Promise.all([tab.focus(), lead(tab, path)]);
}

/** A page that is just loading hears nothing yet: it is told until it has answered. */
async function lead(tab, path) {
  for (let tries = 0; tries < LEAD_TRIES; tries += 1) {
    const { port1, port2 } = new MessageChannel();
    const heard = new Promise((resolve) => port1.addEventListener("message", () => resolve(true)));
    port1.start();
    tab.postMessage({ showPath: path }, [port2]);
    if (await Promise.race([heard, pause(LEAD_MS)])) return;
  }
}
