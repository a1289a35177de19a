import "server-only";
import { run } from "@parley/core";
import { core } from "./core.ts";
import { currentActor } from "./session.ts";

/** @returns whether who is signed in in this browser looks after the server. */
export async function isServerAdmin(): Promise<boolean> {
  const caller = await currentActor();
  if (!caller) return false;
  return (await run(core(), { name: "me.get", caller, input: {} })).isServerAdmin;
}
