"use client";

import { useTranslations } from "use-intl";
import { ErrorScreen } from "./error-screen.tsx";

export default function ErrorPage({ reset }: { reset: () => void }) {
  const t = useTranslations("pages");
  return <ErrorScreen title={t("errorTitle")} text={t("errorText")} action={t("tryAgain")} onRetry={reset} />;
}
