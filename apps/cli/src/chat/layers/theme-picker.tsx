import { type ReactNode, useEffect, useState } from "react";
import { useChoices } from "../choices.ts";
import type { Layout } from "../layout.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { MenuPane } from "./menu-pane.tsx";

/** Picks the colours of the screen. */
export function ThemePicker({ layout }: { layout: Layout }): ReactNode {
  const { translate } = useVoice();
  const stage = useStage();
  const { chosen, choose, themeNames } = useChoices();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    themeNames().then(setNames, stage.complain);
  }, [themeNames, stage.complain]);
  const items = names.map((name) => ({
    label: name === chosen.theme ? `${name}  ✓` : name,
    run: () => void choose("theme", name).catch(stage.complain),
  }));
  return (
    <MenuPane
      layout={layout}
      title={translate("screen.settings.theme")}
      items={items}
      back={{ kind: "settings" }}
    />
  );
}
