"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Notice } from "../../ui/notice.tsx";
import { AuthCard } from "./auth-card.tsx";
import { CodeField } from "./code-field.tsx";
import { OtherWay } from "./other-way.tsx";
import { signInWithCode } from "./sign-in.ts";
import { useAuthForm } from "./use-auth-form.ts";
import { useFailureText } from "./use-failure-text.ts";

/** Asks who is back from another provider for the code of his second factor. @param props.next the path to open afterwards */
export function CodePane({ next }: { next: string }) {
  const t = useTranslations();
  const router = useRouter();
  const failureText = useFailureText();
  const { failure, isBusy, handleSubmit } = useAuthForm({
    check: () => ({}),
    submit: signInWithCode,
    onDone: () => router.replace(next),
  });
  const own = {
    unauthenticated: t("identity.wrongCode"),
    code_required: t("auth.codeMissing"),
    forbidden: t("auth.deactivated"),
    gone: t("identity.expired"),
  };
  return (
    <AuthCard
      title={t("auth.signInTitle")}
      action={t("auth.signIn")}
      failure={failure && failureText(failure, own)}
      isBusy={isBusy}
      onSubmit={handleSubmit}
      footer={<OtherWay question="" answer={t("identity.otherWay")} path="/sign-in" next={next} />}
    >
      {!failure && <Notice tone="plain">{t("identity.asksCode")}</Notice>}
      <CodeField />
    </AuthCard>
  );
}
