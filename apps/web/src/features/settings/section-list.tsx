import type { Me } from "@parley/protocol";
import { ArrowLeft } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../ui/icon-button.tsx";
import { PersonCard } from "./parts/person-card.tsx";
import { type Section, sections, shownSection } from "./section.ts";
import { SectionLink } from "./section-link.tsx";

type Props = { me: Me | null; section: Section | null; hasNotifications: boolean; onLeave: () => void };

/** The way out, who one is, and the sections. */
export function SectionList({ me, section, hasNotifications, onLeave }: Props) {
  const t = useTranslations("settings");
  const shown = sections.filter((name) => name !== "notifications" || hasNotifications);
  return (
    <>
      <header className="flex items-center gap-2 px-3 pt-3 pb-2">
        <IconButton label={t("back")} onClick={onLeave}>
          <ArrowLeft aria-hidden className="size-5" />
        </IconButton>
        <h2 className="font-semibold text-lead">{t("title")}</h2>
      </header>
      <div className="scroll-quiet flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-2 pb-4">
        {me && <PersonCard id={me.id} name={me.name} handle={me.handle} picture={me.avatar} />}
        <ul className="flex flex-col gap-0.5">
          {shown.map((name) => (
            <li key={name}>
              <SectionLink name={name} isSelected={name === shownSection(section)} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
