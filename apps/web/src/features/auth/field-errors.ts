import { Email, Name, PASSWORD_MIN_LENGTH } from "@parley/protocol";

export type Field = "name" | "email" | "password" | "code";
export type FieldProblem = "nameMissing" | "emailInvalid" | "passwordMissing" | "passwordShort";
export type FieldErrors = Partial<Record<Field, FieldProblem>>;

/** What can be said about the sign-in form before asking the server. */
export function signInErrors({ email, password }: { email: string; password: string }): FieldErrors {
  return {
    ...emailErrors({ email }),
    ...(password === "" && { password: "passwordMissing" as const }),
  };
}

/** The same where only the address is asked for. */
export function emailErrors({ email }: { email: string }): FieldErrors {
  return Email.safeParse(email).success ? {} : { email: "emailInvalid" };
}

/** The same where only a new password is. */
export function newPasswordErrors({ password }: { password: string }): FieldErrors {
  return password.length < PASSWORD_MIN_LENGTH ? { password: "passwordShort" } : {};
}

/** The same for the sign-up form. */
export function signUpErrors(account: { name: string; email: string; password: string }): FieldErrors {
  return {
    ...(!Name.safeParse(account.name).success && { name: "nameMissing" as const }),
    ...signInErrors(account),
    ...newPasswordErrors(account),
  };
}

/** Whether anything is wrong. */
export function hasErrors(errors: FieldErrors): boolean {
  return Object.keys(errors).length > 0;
}
