import { useMe } from "@parley/client/react";
import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { MenuPane } from "./menu-pane.tsx";
import { type ProfileField, profileFields } from "./profile-fields.ts";

/** How others see one; Enter writes it anew. */
export function ProfileMenu({ layout }: { layout: Layout }): ReactNode {
  const { translate } = useVoice();
  const stage = useStage();
  const me = useMe();
  if (!me) return null;
  const labelOf = (field: ProfileField) => {
    const typed = stage.memory.fields.get(`profile.${field}`)?.draft.text;
    const isTyped = typed !== undefined && typed !== me[field];
    const mark = isTyped ? ` (${translate("screen.unsaved")})` : "";
    return `${translate(`screen.profile.${field}`)}${mark}: ${me[field].replaceAll("\n", " ")}`;
  };
  const items = profileFields.map((field) => ({
    label: labelOf(field),
    run: () => stage.open({ kind: "profileField", field }),
  }));
  return (
    <MenuPane
      layout={layout}
      title={translate("screen.profile.title")}
      items={items}
      note={translate("screen.profile.intro")}
      back={{ kind: "settings" }}
    />
  );
}
