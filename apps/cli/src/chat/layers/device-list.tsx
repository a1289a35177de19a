import { useClient } from "@parley/client/react";
import type { Session } from "@parley/protocol";
import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { screenText } from "../screen-text.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { MenuPane } from "./menu-pane.tsx";
import { useAnswer } from "./use-answer.ts";

/** Where one is signed in; Enter signs another device out, after a question. */
export function DeviceList({ layout }: { layout: Layout }): ReactNode {
  const { translate, times } = useVoice();
  const client = useClient();
  const stage = useStage();
  const { answer, note, ask } = useAnswer(() => client.call("session.list", {}));
  const revoke = ({ id: sessionId, name, isCurrent }: Session) => {
    if (isCurrent) return stage.say(translate("problems.thisDevice"));
    stage.open({
      kind: "confirm",
      question: translate("devices.revoke", { name: screenText(name) }),
      run: () => client.call("session.revoke", { sessionId }).then(ask),
      over: { kind: "devices" },
    });
  };
  const items = (answer?.sessions ?? []).map((session) => {
    const { name, isCurrent, lastAddress, lastSeenAt } = session;
    const where = isCurrent ? translate("devices.current") : times.brief(Date.parse(lastSeenAt));
    return { label: `${screenText(name)}  ${lastAddress}  ${where}`, run: () => revoke(session) };
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
