"use client";

import { useTranslations } from "use-intl";
import { EmptyState } from "../ui/empty-state.tsx";

export default function NotFoundPage() {
  const t = useTranslations("pages");
  // A plain link: this page travels with every other one, and must not bring the router's link along.
  const home = (
    <a href="/" className="button-link">
      {t("home")}
    </a>
  );
  return (
    <main className="flex min-h-dvh">
      <EmptyState heading="h1" title={t("notFoundTitle")} action={home}>
        {t("notFoundText")}
      </EmptyState>
    </main>
  );
}
