"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "use-intl";
import { EmptyState } from "../../ui/empty-state.tsx";
import { AdminNav } from "./admin-nav.tsx";
import { AdminSection } from "./admin-section.tsx";
import type { Section } from "./section.ts";

type Props = { section: Section; isAdmin: boolean };

/** The sections and the chosen one, below each other on a narrow screen. */
export function AdminScreen({ section, isAdmin }: Props) {
  const t = useTranslations("admin");
  // A plain link: the chats are another program.
  const home = (
    <a href="/" className="button-link">
      {t("home")}
    </a>
  );
  if (!isAdmin)
    return (
      <main className="flex min-h-dvh bg-canvas">
        <EmptyState heading="h1" title={t("forbiddenTitle")} action={home}>
          {t("forbiddenText")}
        </EmptyState>
      </main>
    );
  return (
    <div className="min-h-dvh bg-canvas text-ink">
      <div className="mx-auto flex max-w-5xl gap-8 px-4 py-4 max-md:flex-col max-md:gap-4 sm:px-6">
        <header className="flex w-56 shrink-0 flex-col gap-3 max-md:w-full">
          <a
            href="/"
            className="inline-flex min-h-11 items-center gap-2 self-start text-ink-soft hover:text-ink"
          >
            <ArrowLeft aria-hidden className="size-5" />
            {t("home")}
          </a>
          <p className="px-3 font-semibold text-lead">{t("title")}</p>
          <AdminNav section={section} />
        </header>
        <main className="flex min-w-0 flex-1 flex-col gap-5 pb-10 md:pt-3">
          <h1 className="font-semibold text-title tracking-tight">{t(`sections.${section}`)}</h1>
          <AdminSection section={section} />
        </main>
      </div>
    </div>
  );
}
