import type { ChatId } from "@parley/protocol";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "../../ui/dialog.tsx";
import { NewDirectPane } from "./new-direct-pane.tsx";
import { NewGroupPane } from "./new-group-pane.tsx";

type Props = { initialQuery: string; onClose: () => void; onOpenChat: (chatId: ChatId) => void };

/** Finds a person to write to, or makes a group. Loaded when it is first opened. */
export default function NewChatDialog({ initialQuery, onClose, onOpenChat }: Props) {
  const t = useTranslations("people");
  const [kind, setKind] = useState<"direct" | "group">("direct");
  const search = useRef<HTMLInputElement>(null);
  const title = kind === "direct" ? t("newChat") : t("newGroup");
  return (
    <Dialog shape="tall" title={title} closeLabel={t("close")} onClose={onClose} initialFocus={search}>
      {kind === "direct" ? (
        <NewDirectPane
          initialQuery={initialQuery}
          searchRef={search}
          onNewGroup={() => setKind("group")}
          onOpenChat={onOpenChat}
        />
      ) : (
        <NewGroupPane onBack={() => setKind("direct")} onOpenChat={onOpenChat} />
      )}
    </Dialog>
  );
}
