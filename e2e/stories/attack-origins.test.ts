import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";
import { signInAt } from "../people/sign-in-at.ts";
import { isProxied } from "../proxy/is-proxied.ts";
import { showFrom, workerOf } from "../screen/service-worker.ts";

test.skip(inFirefox, "Chromium's answer to each of these is the same.");
test.skip(isProxied(), "The page of the attacker has no certificate.");

/** A page on another port of the same host: another origin to which the browser sends our cookies nevertheless. */
async function openEvilSite(): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html").end("<!doctype html><title>Win a prize</title>");
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  };
}

test("a page of another origin can do nothing and read nothing in the name of who looks at it", async ({
  aPerson,
  openPage,
  server,
  complaints,
}) => {
  // The browser's own lines about what it did not let the page of the attacker do.
  complaints.tolerate(
    /CORS policy|Failed to load resource|WebSocket connection|Refused to|violates|frame|opener/i,
  );
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(bob, chatId, "The secret plan");
  const page = await openPage();
  await signInAt(page, ann);
  const evil = await openEvilSite();
  try {
    await page.goto(evil.url);

    await test.step("requests that change something, in every way that a page can send them", async () => {
      const statuses = await page.evaluate(
        async ({ webUrl, chat }) => {
          const calls: [string, string, string][] = [
            ["POST", `/api/v1/chats/${chat}/messages`, '{"clientId":"evil","body":"I quit"}'],
            ["PATCH", "/api/v1/me", '{"name":"Evil"}'],
            ["DELETE", "/api/v1/sessions/current", ""],
            ["POST", "/api/v1/realtime/ticket", "{}"],
            ["POST", "/api/v1/tokens", '{"name":"evil","scopes":["read","write"]}'],
            ["POST", "/api/auth/signout", "csrfToken=x"],
            ["POST", "/api/auth/callback/credentials", "csrfToken=x&email=a&password=b"],
          ];
          const types = ["application/json", "text/plain", "application/x-www-form-urlencoded"];
          const heard: string[] = [];
          for (const [method, path, body] of calls)
            for (const type of types)
              for (const mode of ["cors", "no-cors"] as const) {
                const init = {
                  method,
                  mode,
                  credentials: "include",
                  headers: { "content-type": type },
                  body,
                } as const;
                await fetch(webUrl + path, init).then(
                  (answer) => heard.push(`${answer.type} ${answer.status}`),
                  () => heard.push("refused"),
                );
              }
          return [...new Set(heard)];
        },
        { webUrl: server.webUrl, chat: chatId },
      );
      // Opaque: it was sent, and the page learns nothing of the answer.
      for (const status of statuses) expect(["refused", "opaque 0"]).toContain(status);
    });

    await test.step("forms that the browser sends like a click", async () => {
      for (const path of [
        `/api/v1/chats/${chatId}/messages`,
        "/api/auth/signout",
        "/api/auth/callback/credentials",
      ]) {
        await page.goto(evil.url);
        await page.evaluate((action) => {
          const form = document.createElement("form");
          Object.assign(form, { method: "post", action, enctype: "text/plain" });
          const field = document.createElement("input");
          Object.assign(field, { name: '{"clientId":"form","body":"I quit","x":"', value: '"}' });
          form.append(field);
          document.body.append(form);
          form.submit();
        }, server.webUrl + path);
        await page.waitForURL(`${server.webUrl}/**`);
        await expect(page.locator("body")).toContainText(/another site|JSON|error/i);
      }
      await page.goto(evil.url);
    });

    await test.step("sockets, whatever they say of themselves", async () => {
      const opened = await page.evaluate(async (realtimeUrl) => {
        const at = realtimeUrl.replace(/^http/, "ws");
        const tries = [`${at}/ws`, `${at}/socket.io/?EIO=4&transport=websocket`];
        return Promise.all(
          tries.map(
            (url) =>
              new Promise<string>((resolve) => {
                const socket = new WebSocket(url);
                socket.onopen = () => resolve(`${url} opened`);
                socket.onclose = () => resolve("refused");
              }),
          ),
        );
      }, server.realtimeUrl);
      expect(opened).toEqual(["refused", "refused"]);
    });

    await test.step("reading, framing, and reaching through a window", async () => {
      const read = await page.evaluate(async (webUrl) => {
        const readable = await fetch(`${webUrl}/api/v1/me`, { credentials: "include" }).then(
          (answer) => answer.text(),
          () => "refused",
        );
        const frame = document.createElement("iframe");
        frame.src = `${webUrl}/`;
        const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
        document.body.append(frame);
        await loaded;
        let inside = "closed";
        try {
          inside = frame.contentWindow?.document.body.textContent ?? "closed";
        } catch {
          // Another origin's, or the browser's own page about a refusal.
        }
        return { readable, inside };
      }, server.webUrl);
      expect(read).toEqual({ readable: "refused", inside: "closed" });
      const framed = page.frames().filter((frame) => frame !== page.mainFrame());
      for (const frame of framed)
        expect(await frame.getByRole("navigation", { name: "Chats" }).count()).toBe(0);
    });
  } finally {
    evil.close();
  }
  const { messages } = await ann.call("message.list", { chatId });
  expect(messages.filter(({ kind }) => kind === "text").map(({ body }) => body)).toEqual(["The secret plan"]);
  expect((await ann.call("me.get", {})).name).toBe(ann.user.name);
  expect((await ann.call("token.list", {})).tokens).toEqual([]);
  await page.goto(server.webUrl);
  await expect(page.getByRole("navigation", { name: "Chats" })).toBeVisible();
});

test("a page acts on messages of its own service worker, and of no other window", async ({
  aPerson,
  openPage,
  server,
  complaints,
}) => {
  const page = await openPage();
  await signInAt(page, await aPerson("Ann"));
  const worker = await workerOf(page);
  const evil = await openEvilSite();
  try {
    await page.goto(evil.url);
    const popup = page.waitForEvent("popup");
    await page.evaluate((url) => void Object.assign(window, { opened: open(url) }), server.webUrl);
    const opened = await popup;
    complaints.watch(opened);

    await test.step("its own worker leads it to where a notification belongs", async () => {
      await expect(async () => {
        await showFrom(worker, "/settings/profile");
        await expect(opened).toHaveURL("/settings/profile", { timeout: 1_000 });
      }).toPass();
      await expect(opened.getByLabel("Name", { exact: true })).toBeVisible();
    });

    await test.step("a page of another origin that has opened it has no hold of it", async () => {
      const isClosedTo = () => (window as unknown as { opened: Window }).opened.closed;
      await expect.poll(() => page.evaluate(isClosedTo)).toBe(true);
    });

    await test.step("what reaches its window all the same leads it nowhere", async () => {
      const heard = await listenersOf(opened);
      expect(heard).toContain("popstate");
      expect(heard).not.toContain("message");
      const steps = await opened.evaluate(() => history.length);
      await opened.evaluate(hearFrom, evil.url);
      expect(await opened.evaluate(() => [location.pathname, history.length])).toEqual([
        "/settings/profile",
        steps,
      ]);
    });
  } finally {
    evil.close();
  }
});

/** What a page's window listens for. */
async function listenersOf(page: Page): Promise<string[]> {
  const browser = await page.context().newCDPSession(page);
  const { result } = await browser.send("Runtime.evaluate", { expression: "window" });
  const { listeners } = await browser.send("DOMDebugger.getEventListeners", {
    objectId: result.objectId ?? "",
  });
  return listeners.map(({ type }) => type);
}

/** The window of a page hears, as if from there, what only its worker may say. */
function hearFrom(url: string): void {
  const data = { showPath: "/settings/devices" };
  dispatchEvent(new MessageEvent("message", { data, origin: new URL(url).origin, source: window }));
}
