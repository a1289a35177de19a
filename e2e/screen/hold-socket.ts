import type { Page } from "@playwright/test";

export type HeldSocket = {
  /** From now on nothing that the server says arrives, as on a slow line. */
  hold(): void;
  /** All of it arrives, in its order. */
  release(): void;
};

/** Stands between a page that is not open yet and the realtime server. */
export async function holdSocket(page: Page): Promise<HeldSocket> {
  const held: (() => void)[] = [];
  let isHolding = false;
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (isHolding) held.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  return {
    hold() {
      isHolding = true;
    },
    release() {
      isHolding = false;
      for (const pass of held.splice(0)) pass();
    },
  };
}
