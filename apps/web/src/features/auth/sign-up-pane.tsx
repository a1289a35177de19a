"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import type { Failure } from "./failure.ts";
import { signUpErrors } from "./field-errors.ts";
import { openFirstRoom } from "./open-first-room.ts";
import { signUp } from "./sign-up.ts";
import { SignUpForm } from "./sign-up-form.tsx";
import { useAuthForm } from "./use-auth-form.ts";
import { useFailureText } from "./use-failure-text.ts";

type Props = {
  /** The path to open afterwards. */
  next: string;
  /** Nobody has an account on this server yet. */
  isFirst: boolean;
};

/** Making an account. The first one of a server finds a group that is ready for others. */
export function SignUpPane({ next, isFirst }: Props) {
  const t = useTranslations("auth");
  const router = useRouter();
  const failureText = useFailureText();
  const onDone = async () => {
    const words = { title: t("firstRoom"), greeting: t("firstGreeting") };
    router.replace(isFirst ? await openFirstRoom(words) : next);
  };
  const { failure, ...form } = useAuthForm({ check: signUpErrors, submit: signUp, onDone });
  const sentence =
    failure &&
    failureText(failure, { conflict: t("emailTaken"), ...invalidText(failure, t("emailInvalid")) });
  return <SignUpForm {...form} failure={sentence} next={next} isFirst={isFirst} />;
}

/** The server is stricter about email addresses than the form; only then the sentence speaks of them. */
function invalidText({ field }: Failure, text: string): { invalid_input?: string } {
  return field === "email" ? { invalid_input: text } : {};
}
