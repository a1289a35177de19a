"use client";

import { useTranslations } from "use-intl";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

export default function ErrorPage({ reset }: { reset: () => void }) {
  const t = useTranslations("pages");
  return (
    <main className="flex min-h-dvh">
      <EmptyState title={t("errorTitle")} action={<Button onClick={reset}>{t("tryAgain")}</Button>}>
        {t("errorText")}
      </EmptyState>
    </main>
  );
}
