import { AppError } from "@parley/protocol";

/** What somebody whom an admin has shut out is told, once he has proved who he is. */
export function deactivated(): AppError {
  return new AppError("forbidden", { message: "This account was deactivated. Ask an admin of this server." });
}
