import { forgetShell } from "../../offline/keep-shell.ts";
import { nextAuthCall } from "../../sign-in/next-auth-call.ts";

/**
 * Signs this browser out, forgets what it keeps and shows the sign-in page.
 * @throws TypeError when the server cannot be reached: then nothing is forgotten.
 */
export async function signOut(forgetDevice: () => Promise<void>): Promise<void> {
  await nextAuthCall("signout", {});
  await forgetDevice();
  await forgetShell();
  // A full load: nothing of the old account stays in memory.
  location.assign("/sign-in");
}
