import { AppError } from "@parley/protocol";

/** What a blocked person is told: not more than he has to know. */
export function notWanted(): AppError {
  return new AppError("forbidden", { message: "You cannot write to this person." });
}
