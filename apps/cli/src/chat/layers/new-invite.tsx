import { useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { type ReactNode, useState } from "react";
import { inviteLink } from "../../text/invite-link.ts";
import { after } from "../after.ts";
import { copySequence } from "../copy-sequence.ts";
import { useHost } from "../host.ts";
import type { Layout } from "../layout.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { MenuPane } from "./menu-pane.tsx";
import { useShown } from "./use-shown.ts";

const HOURS = { hour: 1, day: 24, week: 7 * 24, month: 30 * 24, ever: null } as const;
const LIVES = ["week", "month", "ever", "hour", "day"] as const satisfies (keyof typeof HOURS)[];
const USES = [null, 1, 10, 100] as const;

/** For how long and for how many people a new link works; Enter takes the next value, or makes it and copies it. */
export function NewInvite({ layout, chatId }: { layout: Layout; chatId: ChatId }): ReactNode {
  const { translate } = useVoice();
  const client = useClient();
  const host = useHost();
  const stage = useStage();
  const [life, setLife] = useState<keyof typeof HOURS>(LIVES[0]);
  const [maxUses, setMaxUses] = useState<number | null>(USES[0]);
  const [isMaking, setIsMaking] = useState(false);
  const isShown = useShown();
  const stay = (act: () => void) => () => {
    act();
    stage.open({ kind: "newInvite", chatId });
  };
  const make = async () => {
    const terms = { expiresInHours: HOURS[life], maxUses };
    const { token } = await client.call("invite.create", { chatId, ...terms });
    const link = inviteLink(host.server, token);
    host.signal(copySequence(link));
    // Whoever has gone elsewhere meanwhile stays there.
    if (isShown.current) stage.open({ kind: "madeLink", chatId, link });
    stage.say(translate("screen.linkCopied"));
  };
  const makeOnce = () => {
    if (isMaking) return;
    setIsMaking(true);
    make().catch((error) => {
      setIsMaking(false);
      stage.complain(error);
    });
  };
  const uses =
    maxUses === null
      ? translate("screen.invites.anybody")
      : translate("screen.invites.people", { count: maxUses });
  const items = [
    { label: translate("screen.invites.make"), run: stay(makeOnce) },
    {
      label: `${translate("screen.invites.life")}: ${translate(`screen.invites.lives.${life}`)}`,
      run: stay(() => setLife(after(LIVES, life))),
    },
    {
      label: `${translate("screen.invites.uses")}: ${uses}`,
      run: stay(() => setMaxUses(after(USES, maxUses))),
    },
  ];
  return (
    <MenuPane
      layout={layout}
      title={translate("screen.invites.create")}
      items={items}
      note={isMaking ? translate("screen.loading") : translate("screen.invites.intro")}
      back={{ kind: "invites", chatId }}
    />
  );
}
