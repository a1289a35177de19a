import { nextAuthCall } from "./next-auth-call.ts";

/** Signs this browser out and shows the sign-in page. @throws TypeError when the server cannot be reached. */
export async function signOut(): Promise<void> {
  await nextAuthCall("signout", {});
  // A full load: nothing of the old account stays in memory.
  location.assign("/sign-in");
}
