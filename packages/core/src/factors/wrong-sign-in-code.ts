import { AppError } from "@parley/protocol";

/** What somebody is told who signs in with a code that is not good. */
export function wrongSignInCode(): AppError {
  const message = "This code is wrong, over or was used. Wait for the next one of your app and try again.";
  return new AppError("unauthenticated", { message, fields: [{ path: "code", message }] });
}
