import Link from "next/link";
import { useTranslations } from "use-intl";
import { classes } from "../../ui/classes.ts";
import { type Section, sections } from "./section.ts";

export function AdminNav({ section }: { section: Section }) {
  const t = useTranslations("admin");
  return (
    <nav aria-label={t("title")}>
      <ul className="flex gap-1 max-md:flex-wrap md:flex-col">
        {sections.map((name) => (
          <li key={name}>
            <Link
              href={`/admin/${name}`}
              prefetch={false}
              aria-current={name === section ? "page" : undefined}
              className={classes(
                "flex min-h-11 items-center rounded-field px-3 font-medium",
                name === section ? "bg-selected" : "text-ink-soft hover:bg-hover",
              )}
            >
              {t(`sections.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
