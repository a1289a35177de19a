"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { signInErrors } from "./field-errors.ts";
import { signIn } from "./sign-in.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { useAuthForm } from "./use-auth-form.ts";
import { useFailureText } from "./use-failure-text.ts";

type Props = {
  /** The path to open afterwards. */
  next: string;
  /** A session of this browser was ended, here or elsewhere, while it was open. */
  hasEnded: boolean;
};

export function SignInPane({ next, hasEnded }: Props) {
  const t = useTranslations("auth");
  const router = useRouter();
  const failureText = useFailureText();
  const { failure, ...form } = useAuthForm({
    check: signInErrors,
    submit: signIn,
    onDone: () => router.replace(next),
  });
  const sentence = failure && failureText(failure, { unauthenticated: t("wrongPassword") });
  return <SignInForm {...form} failure={sentence} hasEnded={hasEnded} next={next} />;
}
