import { API_VERSION, AppError, CALL_TIMEOUT_MS } from "@parley/protocol";
import { type Context, createContext, type Surroundings } from "../context.ts";
import { explainUnreachable } from "../session/explain-unreachable.ts";
import { leanFetch } from "../session/lean-fetch.ts";
import { startClient } from "../session/start-client.ts";
import { unwritable } from "../session/unwritable.ts";
import { openDatabase } from "../storage/open-database.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Check } from "./check.ts";

/** A clock that differs more than this shows times that mislead. */
const CLOCK_MAX_MS = 60_000;

/** Whether the server is there, is one of ours, and this device can talk to it and keep what it needs. */
export function serverChecks(surroundings: Surroundings): Check[] {
  const context = () => createContext(surroundings);
  return [
    { name: "version", run: async () => versionOf(await published(await context())) },
    { name: "clock", run: async () => clockOf(await published(await context())) },
    { name: "account", run: async () => `@${(await (await context()).call("me.get", {})).handle}` },
    { name: "realtime", run: async () => goOnline(await context()) },
    { name: "storage", run: async () => open(await context()) },
  ];
}

type Published = { server: string; version: unknown; date: string | null };

/** What every Parley server tells anybody. A page of a hotel's network, or another program, does not. */
async function published({ server }: Pick<Context, "server">): Promise<Published> {
  const signal = AbortSignal.timeout(CALL_TIMEOUT_MS);
  const request = { method: "GET", headers: {}, signal };
  const response = await leanFetch(new URL("/openapi.json", server), request).catch((cause) => {
    throw cause instanceof TerminalError ? cause : explainUnreachable(server, cause);
  });
  const body = await response.json().catch(() => undefined);
  return { server, version: body?.info?.version, date: response.headers.get("date") };
}

function versionOf({ server, version }: Published): string {
  if (typeof version !== "string")
    throw new TerminalError("unavailable", "notParley", { values: { server } });
  const [theirs, ours] = [version, API_VERSION].map((each) => each.split(".")[0]);
  if (theirs !== ours)
    throw new TerminalError("conflict", "otherVersion", {
      values: { server, theirs: version, ours: API_VERSION },
    });
  return version;
}

function clockOf({ date }: Published): string {
  const differenceMs = date === null ? 0 : Date.now() - Date.parse(date);
  const seconds = Math.round(Math.abs(differenceMs) / 1_000);
  if (Math.abs(differenceMs) > CLOCK_MAX_MS)
    throw new TerminalError("conflict", "wrongClock", { values: { seconds } });
  return `±${seconds} s`;
}

async function goOnline(context: Context): Promise<string> {
  const { client, signedOut } = startClient(context);
  const online = new Promise<string>((resolve) => {
    client.subscribe(() => client.getState().connection === "online" && resolve("online"));
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError("timeout")), CALL_TIMEOUT_MS);
  });
  try {
    return await Promise.race([online, signedOut, late]);
  } catch (cause) {
    const { server } = context;
    throw cause instanceof TerminalError
      ? cause
      : new TerminalError("timeout", "noRealtime", { values: { server }, cause });
  } finally {
    clearTimeout(timer);
    client.stop();
  }
}

function open({ identity: { storagePath } }: Context): string {
  try {
    openDatabase(storagePath).close();
    return storagePath;
  } catch (cause) {
    throw unwritable(storagePath, cause);
  }
}
