import { Email, Name, PASSWORD_MIN_LENGTH } from "@parley/protocol";

export type Field = "name" | "email" | "password";
export type FieldProblem = "nameMissing" | "emailInvalid" | "passwordMissing" | "passwordShort";
export type FieldErrors = Partial<Record<Field, FieldProblem>>;

/** What can be said about the sign-in form before asking the server. */
export function signInErrors({ email, password }: { email: string; password: string }): FieldErrors {
  return {
    ...(!Email.safeParse(email).success && { email: "emailInvalid" as const }),
    ...(password === "" && { password: "passwordMissing" as const }),
  };
}

/** The same for the sign-up form. */
export function signUpErrors(account: { name: string; email: string; password: string }): FieldErrors {
  return {
    ...(!Name.safeParse(account.name).success && { name: "nameMissing" as const }),
    ...signInErrors(account),
    ...(account.password.length < PASSWORD_MIN_LENGTH && { password: "passwordShort" as const }),
  };
}

/** Whether anything is wrong. */
export function hasErrors(errors: FieldErrors): boolean {
  return Object.keys(errors).length > 0;
}
