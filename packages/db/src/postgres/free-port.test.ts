import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { freePort, whyNotListen } from "./free-port.ts";

const MANY = 500;
const TAKE_MANY = `
  import { freePort } from ${JSON.stringify(fileURLToPath(new URL("free-port.ts", import.meta.url)))};
  const ports = await Promise.all(Array.from({ length: ${MANY} }, freePort));
  process.stdout.write(JSON.stringify(ports));
  process.stdin.resume();
`;

test("no two processes that live at a time get one port", async () => {
  const other = spawn(process.execPath, ["--input-type=module", "--eval", TAKE_MANY]);
  const mine = await Promise.all(Array.from({ length: MANY }, freePort));
  const [theirs] = await once(other.stdout, "data");
  mine.push(...(await Promise.all(Array.from({ length: MANY }, freePort))));
  expect(new Set([...mine, ...JSON.parse(theirs)]).size).toBe(3 * MANY);
  other.stdin.end();
  await once(other, "exit");
});

test("a port is free, and free afterwards", async () => {
  const port = await freePort();
  expect(await whyNotListen(port)).toBeUndefined();
  const server = createServer().listen(port);
  await once(server, "listening");
  expect(await whyNotListen(port)).toBe("EADDRINUSE");
  server.close();
});
