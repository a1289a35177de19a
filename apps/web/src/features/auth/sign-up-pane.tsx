"use client";

import type { Registration } from "@parley/protocol";
import { useRouter } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { keepInviteToken, readInviteToken } from "../../invitation/invite-token.ts";
import type { Provider } from "../../sign-in/provider.ts";
import type { Failure } from "./failure.ts";
import { signUpErrors } from "./field-errors.ts";
import { openFirstRoom } from "./open-first-room.ts";
import { ProviderButtons } from "./provider-buttons.tsx";
import { ShutDoor } from "./shut-door.tsx";
import { type NewAccount, signUp } from "./sign-up.ts";
import { SignUpForm } from "./sign-up-form.tsx";
import { useAuthForm } from "./use-auth-form.ts";
import { useFailureText } from "./use-failure-text.ts";
import { useOutcomeText } from "./use-outcome-text.ts";

type Props = {
  /** The path to open afterwards. */
  next: string;
  /** Nobody has an account on this server yet. */
  isFirst: boolean;
  registration: Registration;
  providers: readonly Provider[];
  /** How it ended at one of them, in a word. */
  outcome: string | null;
};

/** Making an account, where the server takes this one. The first one finds a group that is ready for others. */
export function SignUpPane({ next, isFirst, registration, providers, outcome }: Props) {
  const t = useTranslations("auth");
  const router = useRouter();
  const failureText = useFailureText();
  const outcomeText = useOutcomeText(outcome, registration);
  // Only the browser knows the invite: it is behind the #, or this tab has kept it.
  const invite = useSyncExternalStore(onHashChange, readInviteToken, () => null);
  useEffect(() => {
    if (invite) keepInviteToken(invite);
  }, [invite]);
  const onDone = async () => {
    const words = { title: t("firstRoom"), greeting: t("firstGreeting") };
    router.replace(isFirst ? await openFirstRoom(words) : next);
  };
  const submit = (values: NewAccount) => signUp({ ...values, ...(invite && { invite }) });
  const { failure, stop: _stop, ...form } = useAuthForm({ check: signUpErrors, submit, onDone });
  const isShut = registration === "closed" || (registration === "invite" && invite === "");
  if (isShut) return <ShutDoor kind={registration} next={next} />;
  const own = { conflict: t("emailTaken"), forbidden: t("inviteOver") };
  const invalid = { email: t("emailInvalid"), password: t("passwordEasy") };
  const sentence = failure ? failureText(failure, { ...own, ...invalidText(failure, invalid) }) : outcomeText;
  const otherWays = <ProviderButtons providers={providers} next={next} {...(invite && { invite })} />;
  return <SignUpForm {...form} failure={sentence} otherWays={otherWays} next={next} isFirst={isFirst} />;
}

/** The server is stricter about addresses and passwords than the form; only then the sentence speaks of them. */
function invalidText({ field }: Failure, texts: Record<string, string>): { invalid_input?: string } {
  const text = field === undefined ? undefined : texts[field];
  return text === undefined ? {} : { invalid_input: text };
}

function onHashChange(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}
