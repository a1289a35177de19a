import { connect } from "node:net";

export type RawAnswer = { status: number; headers: string; body: string };

/** Sends these bytes to a server, which no client of HTTP would, and reads until it hangs up. Status 0: it said nothing. */
export function askRaw(address: string, bytes: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  const { promise, resolve } = Promise.withResolvers<RawAnswer>();
  let heard = "";
  const socket = connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname);
  socket.on("data", (chunk) => {
    heard += chunk.toString("latin1");
  });
  // Who refuses what is still being sent resets the connection: what it said before counts.
  socket.on("error", () => {});
  socket.on("close", () => resolve(parse(heard)));
  socket.write(bytes);
  return promise;
}

/** A request with nothing in it but what is given, after which the connection ends. */
export function request(line: string, headers: readonly string[] = [], body = ""): string {
  const host = headers.some((header) => /^host:/i.test(header)) ? [] : ["Host: localhost"];
  return [`${line} HTTP/1.1`, ...host, "Connection: close", ...headers, "", body].join("\r\n");
}

function parse(heard: string): RawAnswer {
  const [head = "", ...rest] = heard.split("\r\n\r\n");
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
  return { status, headers: head, body: rest.join("\r\n\r\n") };
}
