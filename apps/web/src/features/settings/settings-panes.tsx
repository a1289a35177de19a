import { useMe } from "@parley/client/react";
import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { classes } from "../../ui/classes.ts";
import { shownSection } from "./section.ts";
import { SectionList } from "./section-list.tsx";
import { SectionPane } from "./section-pane.tsx";
import type { SettingsProps } from "./settings-props.ts";

/** The list of sections and the chosen one. A narrow screen shows one of them. */
export function SettingsPanes({ section, notifications, onSignOut, onLeave }: SettingsProps) {
  const t = useTranslations("settings");
  const me = useMe();
  const handleKeyDown = (event: KeyboardEvent) => {
    if (isEscape(event)) onLeave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the controls in it.
    <div onKeyDown={handleKeyDown} className="flex min-w-0 flex-1">
      <nav aria-label={t("title")} className={classes("sidebar", section !== null && "max-md:hidden")}>
        <SectionList me={me} section={section} hasNotifications={notifications !== null} onLeave={onLeave} />
      </nav>
      <main className={classes("flex min-w-0 flex-1 flex-col", !section && "max-md:hidden")}>
        {me && (
          <SectionPane
            me={me}
            section={shownSection(section)}
            notifications={notifications}
            onSignOut={onSignOut}
          />
        )}
      </main>
    </div>
  );
}

/** Of the settings themselves: not of a layer above them, and not one that a field wants. */
function isEscape({ key, target, currentTarget, nativeEvent }: KeyboardEvent): boolean {
  if (key !== "Escape" || nativeEvent.isComposing || !(target instanceof Element)) return false;
  return currentTarget.contains(target) && !target.matches("input:not([type]), textarea, [type=search]");
}
