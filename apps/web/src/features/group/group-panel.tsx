import type { ChatState } from "@parley/client";
import { useClient, useMe } from "@parley/client/react";
import { canAddMembers, type Member, type UserId } from "@parley/protocol";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "../../ui/dialog.tsx";
import { GroupInfo } from "./group-info.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";

type Layer = { kind: "leave" } | { kind: "add" } | { kind: "remove"; member: Member };
type Props = {
  chat: ChatState;
  onClose: () => void;
  onLeft: () => void;
  /** The dialog that adds people; it belongs to another feature. */
  renderAddPeople: (onClose: () => void) => ReactNode;
};

/** Who is in a group, and what may be done about it. Loaded when it is first opened. */
export default function GroupPanel({ chat, onClose, onLeft, renderAddPeople }: Props) {
  const t = useTranslations("group");
  const client = useClient();
  const meId = useMe()?.id;
  const [layer, setLayer] = useState<Layer | null>(null);
  const closeLayer = () => setLayer(null);
  const leave = async () => {
    await client.call("chat.leave", { chatId: chat.id });
    onLeft();
  };
  const remove = async (userId: UserId) => {
    await client.call("member.remove", { chatId: chat.id, userId });
  };
  return (
    <Dialog shape="sheet" title={t("title")} closeLabel={t("close")} onClose={onClose}>
      <GroupInfo
        chat={chat}
        meId={meId}
        {...(canAddMembers(chat) && { onAddPeople: () => setLayer({ kind: "add" }) })}
        onRemove={(member) => setLayer({ kind: "remove", member })}
        onLeave={() => setLayer({ kind: "leave" })}
      />
      {layer?.kind === "add" && renderAddPeople(closeLayer)}
      {layer?.kind === "leave" && (
        <LeaveDialog title={chat.title ?? ""} onLeave={leave} onClose={closeLayer} />
      )}
      {layer?.kind === "remove" && (
        <RemoveDialog
          name={layer.member.user.name}
          onRemove={() => remove(layer.member.user.id)}
          onClose={closeLayer}
        />
      )}
    </Dialog>
  );
}
