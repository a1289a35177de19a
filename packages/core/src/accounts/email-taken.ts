import { AppError } from "@parley/protocol";

export function emailTaken(): AppError {
  const message = "Another account has this address. Choose another, or sign in to that account.";
  return new AppError("conflict", { message, fields: [{ path: "email", message }] });
}
