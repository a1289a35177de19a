import { AppError, Handle, type Me, Name } from "@parley/protocol";

/** What one can change of how others see one. */
export type ProfileFields = Pick<Me, "name" | "handle" | "about" | "avatar">;

export type ProfileProblem = "nameMissing" | "nameInvalid" | "handleShort" | "handleForm" | "handleTaken";
export type ProfileProblems = { name?: ProfileProblem; handle?: ProfileProblem };

/** @returns what can be said about the fields before asking the server. */
export function profileProblems({ name, handle }: ProfileFields): ProfileProblems {
  const nameProblem = problemOfName(name);
  const handleProblem = problemOfHandle(handle);
  return { ...(nameProblem && { name: nameProblem }), ...(handleProblem && { handle: handleProblem }) };
}

function problemOfName(name: string): ProfileProblem | null {
  if (name.trim() === "") return "nameMissing";
  return Name.safeParse(name).success ? null : "nameInvalid";
}

function problemOfHandle(handle: string): ProfileProblem | null {
  const { success, error } = Handle.safeParse(handle);
  if (success) return null;
  const codes = error.issues.map(({ code }) => code);
  if (codes.includes("invalid_format")) return "handleForm";
  // The one word that nobody may have.
  return codes.includes("custom") ? "handleTaken" : "handleShort";
}

/** @returns what the server refuses, by field. @throws what is about none of them */
export function refusedFields(error: unknown): ProfileProblems {
  const field = error instanceof AppError ? error.fields?.[0]?.path : undefined;
  if (field === "name") return { name: "nameInvalid" };
  if (field === "handle") return { handle: "handleTaken" };
  throw error;
}

/** @returns the fields that differ from what is there. */
export function changedFields(me: ProfileFields, fields: ProfileFields): Partial<ProfileFields> {
  const { name, handle, about, avatar } = fields;
  return {
    ...(name.trim() !== me.name && { name }),
    ...(handle.trim().toLowerCase() !== me.handle && { handle }),
    ...(about !== me.about && { about }),
    ...(avatar !== me.avatar && { avatar }),
  };
}
