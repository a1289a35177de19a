import type { Me } from "@parley/protocol";
import { ArrowLeft } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { InstantLink } from "../../ui/instant-link.tsx";
import { AppearancePane } from "./appearance/appearance-pane.tsx";
import { DevicesPane } from "./devices/devices-pane.tsx";
import { OwnDataPane } from "./own-data/own-data-pane.tsx";
import { PrivacyPane } from "./privacy/privacy-pane.tsx";
import { ProfilePane } from "./profile/profile-pane.tsx";
import type { Section } from "./section.ts";
import { SecurityPane } from "./security/security-pane.tsx";
import type { SettingsProps } from "./settings-props.ts";
import { TokensPane } from "./tokens/tokens-pane.tsx";
import { WritingPane } from "./writing-pane.tsx";

type Props = Pick<SettingsProps, "notifications" | "onSignOut"> & { me: Me; section: Section };

/** One section under its heading. */
export function SectionPane({ me, section, notifications, onSignOut }: Props) {
  const t = useTranslations("settings");
  const heading = useFocusOnPhone(section);
  const content: Record<Section, ReactNode> = {
    profile: <ProfilePane me={me} />,
    appearance: <AppearancePane />,
    writing: <WritingPane />,
    notifications,
    privacy: <PrivacyPane me={me} />,
    security: <SecurityPane me={me} />,
    devices: <DevicesPane />,
    tokens: <TokensPane />,
    data: <OwnDataPane me={me} onSignOut={onSignOut} />,
  };
  return (
    <>
      <header className="flex min-h-15 shrink-0 items-center gap-1 border-line border-b px-4 max-md:px-2">
        <InstantLink
          href="/settings"
          aria-label={t("backToList")}
          title={t("backToList")}
          className="back-link"
        >
          <ArrowLeft aria-hidden className="size-5" />
        </InstantLink>
        <h1 ref={heading} tabIndex={-1} className="truncate font-semibold text-lead outline-none">
          {t(`sections.${section}`)}
        </h1>
      </header>
      <div key={section} className="scroll-quiet min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex w-full max-w-2xl flex-col gap-8 px-4 pt-6 pb-[max(2.5rem,env(safe-area-inset-bottom))] sm:px-6">
          {content[section]}
        </div>
      </div>
    </>
  );
}

/** Where the list has made room for the section, the focus goes along. */
function useFocusOnPhone(section: Section) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is another page.
  useEffect(() => {
    const isOnePane = !matchMedia("(min-width: 48rem)").matches;
    if (isOnePane) heading.current?.focus({ preventScroll: true });
  }, [section]);
  return heading;
}
