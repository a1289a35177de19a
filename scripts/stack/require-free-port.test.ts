import { once } from "node:events";
import { createServer } from "node:net";
import { freePort } from "@parley/db/testing";
import { expect, test } from "vitest";
import { requireFreePort } from "./require-free-port.ts";

test.each(["127.0.0.1", "0.0.0.0", "::"])(
  "a port taken on %s is refused with the variable to set",
  async (host) => {
    const blocker = createServer().listen(0, host);
    await once(blocker, "listening");
    const { port } = blocker.address() as { port: number };
    await expect(requireFreePort("PORT", port)).rejects.toThrow(`Port ${port} is taken`);
    blocker.close();
  },
);

test("a free port is accepted, and free afterwards", async () => {
  const port = await freePort();
  await requireFreePort("PORT", port);
  await requireFreePort("PORT", port);
});
