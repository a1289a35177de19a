import "server-only";
import type { UserId } from "@parley/protocol";
import { redirect } from "next/navigation";
import { cache } from "react";
import { currentActor } from "../../server/session.ts";
import { secondFactorPath } from "../../sign-in/second-factor-path.ts";

/** Layout and page ask for the same request. */
export const actorOfRequest = cache(currentActor);

/**
 * Sends who is not signed in to the sign-in page, and who lacks the second factor that the server asks for to where he sets
 * it up; afterwards back to the path he asked for.
 */
export async function requireActor(path: string): Promise<void> {
  const actor = await actorOfRequest();
  if (actor?.lacksFactor) redirect(secondFactorPath(path));
  if (actor) return;
  redirect(path === "/" ? "/sign-in" : `/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}

/** Who is signed in: the page shows at once what this device knows of him. */
export async function currentUserId(): Promise<UserId | undefined> {
  return (await actorOfRequest())?.userId;
}
