import "server-only";
import { redirect } from "next/navigation";
import { secondFactorPath } from "../sign-in/second-factor-path.ts";
import { currentActor } from "./session.ts";

/** Sends who lacks the second factor that the server asks for to where he sets it up, and afterwards back to this path. */
export async function requireFactor(path: string): Promise<void> {
  if ((await currentActor())?.lacksFactor) redirect(secondFactorPath(path));
}
