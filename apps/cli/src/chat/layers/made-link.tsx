import type { ChatId } from "@parley/protocol";
import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { useVoice } from "../voice.ts";
import { CopyPane } from "./copy-pane.tsx";

type Props = { layout: Layout; chatId: ChatId; link: string };

/** A link that was just made: nobody can see it later. `y` copies it once more. */
export function MadeLink({ layout, chatId, link }: Props): ReactNode {
  const { translate } = useVoice();
  return (
    <CopyPane
      layout={layout}
      title={translate("screen.invites.link")}
      text={link}
      note={translate("screen.invites.once")}
      copied={translate("screen.linkCopied")}
      back={{ kind: "invites", chatId }}
    />
  );
}
