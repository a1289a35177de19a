import "server-only";
import { redirect } from "next/navigation";
import { currentActor } from "../../server/session.ts";

/** Sends who is not signed in to the sign-in page, and afterwards back to the path he asked for. */
export async function requireActor(path: string): Promise<void> {
  if (await currentActor()) return;
  redirect(path === "/" ? "/sign-in" : `/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}
