"use client";

import { useTranslations } from "use-intl";
import type { Failure } from "./failure.ts";
import { signUpErrors } from "./field-errors.ts";
import { signUp } from "./sign-up.ts";
import { SignUpForm } from "./sign-up-form.tsx";
import { useAuthForm } from "./use-auth-form.ts";
import { useFailureText } from "./use-failure-text.ts";

/** Making an account. `next` is the path to open afterwards. */
export function SignUpPane({ next }: { next: string }) {
  const t = useTranslations("auth");
  const failureText = useFailureText();
  const { failure, ...form } = useAuthForm({ check: signUpErrors, submit: signUp, next });
  const sentence =
    failure &&
    failureText(failure, { conflict: t("emailTaken"), ...invalidText(failure, t("emailInvalid")) });
  return <SignUpForm {...form} failure={sentence} next={next} />;
}

/** The server is stricter about email addresses than the form; only then the sentence speaks of them. */
function invalidText({ field }: Failure, text: string): { invalid_input?: string } {
  return field === "email" ? { invalid_input: text } : {};
}
