"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { EmptyState } from "../ui/empty-state.tsx";

export default function NotFoundPage() {
  const t = useTranslations("pages");
  const home = (
    <Link href="/" className="button-link">
      {t("home")}
    </Link>
  );
  return (
    <main className="flex min-h-dvh">
      <EmptyState title={t("notFoundTitle")} action={home}>
        {t("notFoundText")}
      </EmptyState>
    </main>
  );
}
