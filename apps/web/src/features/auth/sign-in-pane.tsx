"use client";

import type { Registration } from "@parley/protocol";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Provider } from "../../sign-in/provider.ts";
import { signInErrors } from "./field-errors.ts";
import { ProviderButtons } from "./provider-buttons.tsx";
import { signIn } from "./sign-in.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { useAuthForm } from "./use-auth-form.ts";
import { useFailureText } from "./use-failure-text.ts";
import { useOutcomeText } from "./use-outcome-text.ts";

type Props = {
  /** The path to open afterwards. */
  next: string;
  /** A session of this browser was ended, here or elsewhere, while it was open. */
  hasEnded: boolean;
  providers: readonly Provider[];
  /** How it ended at one of them, in a word. */
  outcome: string | null;
  registration: Registration;
};

export function SignInPane({ next, hasEnded, providers, outcome, registration }: Props) {
  const t = useTranslations("auth");
  const router = useRouter();
  const failureText = useFailureText();
  const [asksCode, setAsksCode] = useState(false);
  const outcomeText = useOutcomeText(outcome, registration);
  const {
    failure,
    stop: _stop,
    ...form
  } = useAuthForm({
    check: signInErrors,
    submit: async (values) => {
      const refusal = await signIn(values);
      if (refusal?.code === "code_required") setAsksCode(true);
      return refusal;
    },
    onDone: () => router.replace(next),
  });
  const own = {
    unauthenticated: t(asksCode ? "wrongCode" : "wrongPassword"),
    code_required: t("codeMissing"),
    forbidden: t("deactivated"),
  };
  const sentence = failure ? failureText(failure, own) : outcomeText;
  const otherWays = <ProviderButtons providers={providers} next={next} />;
  const shown = { failure: sentence, otherWays, hasEnded, asksCode, next };
  return <SignInForm {...form} {...shown} />;
}
