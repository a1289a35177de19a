import { useClient } from "@parley/client/react";
import type { Session } from "@parley/protocol";
import type { ReactNode } from "react";
import { type Shown, withShortIds } from "../../text/short-ids.ts";
import type { Layout } from "../layout.ts";
import { screenText } from "../screen-text.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { MenuPane } from "./menu-pane.tsx";
import { useAnswer } from "./use-answer.ts";

/** Where one is signed in; Enter shows how another device is signed out. */
export function DeviceList({ layout }: { layout: Layout }): ReactNode {
  const { translate, times } = useVoice();
  const client = useClient();
  const stage = useStage();
  const { answer, note } = useAnswer(() => client.call("session.list", {}));
  const showCommand = ({ id, name, isCurrent }: Shown<Session>) =>
    isCurrent ? stage.say(translate("problems.thisDevice")) : stage.open({ kind: "deviceCommand", id, name });
  const items = withShortIds(answer?.sessions ?? [], { isTty: true }).map((session) => {
    const { name, isCurrent, lastAddress, lastSeenAt } = session;
    const where = isCurrent ? translate("devices.current") : times.brief(Date.parse(lastSeenAt));
    return { label: `${screenText(name)}  ${lastAddress}  ${where}`, run: () => showCommand(session) };
  });
  return (
    <MenuPane
      layout={layout}
      title={translate("screen.settings.devices")}
      items={items}
      note={note}
      back={{ kind: "settings" }}
    />
  );
}
