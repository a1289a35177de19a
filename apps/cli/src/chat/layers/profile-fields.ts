import { About, AppError, Handle, Name } from "@parley/protocol";

/** What one can write of how others see one. */
export const profileFields = ["name", "handle", "about"] as const;
export type ProfileField = (typeof profileFields)[number];

/** A field that is not as it has to be, or a handle that another one has. */
export type ProfileProblem = ProfileField | "taken";

const forms = { name: Name, handle: Handle, about: About } as const;

/** @returns what can be said of a text before the server is asked; null when nothing speaks against it. */
export function problemOf(field: ProfileField, text: string): ProfileProblem | null {
  const { success, error } = forms[field].safeParse(text);
  if (success) return null;
  // The one word that nobody may have.
  const isReserved = error.issues.some(({ code }) => code === "custom");
  return field === "handle" && isReserved ? "taken" : field;
}

/** @returns what the server has against it; null when that is not about the field. */
export function refusalOf(field: ProfileField, error: unknown): ProfileProblem | null {
  if (!(error instanceof AppError)) return null;
  if (error.code === "conflict") return "taken";
  return error.code === "invalid_input" ? field : null;
}
