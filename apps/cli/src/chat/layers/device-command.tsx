import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { screenText } from "../screen-text.ts";
import { useVoice } from "../voice.ts";
import { CopyPane } from "./copy-pane.tsx";

type Props = { layout: Layout; id: string; name: string };

/** How another device is signed out: that takes the password, which nobody types on a screen of messages. */
export function DeviceCommand({ layout, id, name }: Props): ReactNode {
  const { translate } = useVoice();
  return (
    <CopyPane
      layout={layout}
      title={translate("devices.revoke", { name: screenText(name) })}
      text={`parley devices revoke ${id}`}
      note={translate("screen.deviceCommand")}
      copied={translate("screen.copied")}
      back={{ kind: "devices" }}
    />
  );
}
