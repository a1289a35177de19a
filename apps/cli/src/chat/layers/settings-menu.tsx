import { useClient, useMe } from "@parley/client/react";
import type { Input, Locale } from "@parley/protocol";
import type { ReactNode } from "react";
import { NOTIFY_CHOICES } from "../../settings/screen-settings.ts";
import { after } from "../after.ts";
import { useChoices } from "../choices.ts";
import type { Layout } from "../layout.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { MenuPane } from "./menu-pane.tsx";

const LANGUAGES: readonly (Locale | null)[] = [null, "en", "ru"];

/** The account's settings and this screen's; Enter takes the next value of one. */
export function SettingsMenu({ layout }: { layout: Layout }): ReactNode {
  const { translate } = useVoice();
  const client = useClient();
  const stage = useStage();
  const { chosen, isLanguageChosen, choose } = useChoices();
  const me = useMe();
  if (!me) return null;
  const stay = (act: () => Promise<unknown>) => () => {
    act().catch(stage.complain);
    stage.open({ kind: "settings" });
  };
  const update = (fields: Input<"me.update">) => stay(() => client.call("me.update", fields));
  const labelled = (name: "language" | "receipts" | "presence" | "theme" | "notify", value: string) =>
    `${translate(`screen.settings.${name}`)}: ${value}`;
  const onOrOff = (isOn: boolean) => translate(`screen.settings.${isOn ? "on" : "off"}`);
  const items = [
    // What would change nothing that one sees here is not offered.
    !isLanguageChosen && {
      label: labelled("language", translate(`screen.settings.languages.${me.locale ?? "own"}`)),
      run: update({ locale: after(LANGUAGES, me.locale) }),
    },
    {
      label: labelled("receipts", onOrOff(me.hasReceipts)),
      run: update({ hasReceipts: !me.hasReceipts }),
    },
    {
      label: labelled("presence", onOrOff(me.sharesPresence)),
      run: update({ sharesPresence: !me.sharesPresence }),
    },
    { label: labelled("theme", chosen.theme), run: () => stage.open({ kind: "theme" }) },
    {
      label: labelled("notify", chosen.notify),
      run: stay(() => choose("notify", after<string>(NOTIFY_CHOICES, chosen.notify))),
    },
    { label: translate("screen.profile.title"), run: () => stage.open({ kind: "profile" }) },
    { label: translate("screen.settings.blocks"), run: () => stage.open({ kind: "blocks" }) },
    { label: translate("screen.settings.devices"), run: () => stage.open({ kind: "devices" }) },
  ].filter((item) => item !== false);
  return <MenuPane layout={layout} title={translate("screen.settings.title")} items={items} />;
}
