"use client";

import { useTranslations } from "use-intl";
import { signInErrors } from "./field-errors.ts";
import { signIn } from "./sign-in.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { useAuthForm } from "./use-auth-form.ts";
import { useFailureText } from "./use-failure-text.ts";

/** Signing in. `next` is the path to open afterwards. */
export function SignInPane({ next }: { next: string }) {
  const t = useTranslations("auth");
  const failureText = useFailureText();
  const { failure, ...form } = useAuthForm({ check: signInErrors, submit: signIn, next });
  const sentence = failure && failureText(failure, { unauthenticated: t("wrongPassword") });
  return <SignInForm {...form} failure={sentence} next={next} />;
}
