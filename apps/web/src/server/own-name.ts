import "server-only";
import { run } from "@parley/core";
import { core } from "./core.ts";
import { currentActor } from "./session.ts";

/** @returns what the person is called who is signed in in this browser, null where nobody is. */
export async function ownName(): Promise<string | null> {
  const caller = await currentActor();
  if (!caller) return null;
  const { name } = await run(core(), { name: "me.get", caller, input: {} });
  return name;
}
