import type { ChatState } from "@parley/client";
import { useClient, useMe } from "@parley/client/react";
import type { Member, UserId } from "@parley/protocol";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "../../ui/dialog.tsx";
import { BansDialog } from "./bans-dialog.tsx";
import { EditGroupDialog } from "./edit-group-dialog.tsx";
import type { GroupAction } from "./group-actions.tsx";
import { GroupInfo } from "./group-info.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { MemberMenu } from "./member-menu.tsx";
import { MemberQuestion } from "./member-question.tsx";
import { actionsFor, type MemberAction } from "./member-rights.ts";
import { WebhooksDialog } from "./webhooks-dialog.tsx";

type Point = { x: number; y: number };
type Layer =
  | { kind: GroupAction }
  | { kind: "person"; userId: UserId }
  | { kind: "settings"; at: Point }
  | { kind: "menu"; member: Member; at: Point }
  | { kind: "question"; member: Member; action: MemberAction };
type Props = {
  chat: ChatState;
  onClose: () => void;
  onLeft: () => void;
  /** What belongs to other features. */
  renderPerson: (userId: UserId, onClose: () => void) => ReactNode;
  renderSettings: (at: Point, onClose: () => void) => ReactNode;
  renderAddPeople: (onClose: () => void) => ReactNode;
  renderInvites: (onClose: () => void) => ReactNode;
};

/** Who is in a group, and what may be done about it. Loaded when it is first opened. */
export default function GroupPanel(props: Props) {
  const { chat, onClose } = props;
  const t = useTranslations("group");
  const meId = useMe()?.id;
  const [layer, setLayer] = useState<Layer | null>(null);
  const handleOpenMember = useCallback(
    ({ user }: Member) => setLayer({ kind: "person", userId: user.id }),
    [],
  );
  const handleMemberMenu = useCallback(
    (member: Member, at: Point) => setLayer({ kind: "menu", member, at }),
    [],
  );
  return (
    <Dialog shape="sheet" title={t("title")} closeLabel={t("close")} onClose={onClose}>
      <GroupInfo
        chat={chat}
        meId={meId}
        onAction={(kind) => setLayer({ kind })}
        onSettings={(at) => setLayer({ kind: "settings", at })}
        onOpenMember={handleOpenMember}
        onMemberMenu={handleMemberMenu}
      />
      {layer && <GroupLayer {...props} layer={layer} onClose={() => setLayer(null)} onOpen={setLayer} />}
    </Dialog>
  );
}

type LayerProps = Props & { layer: Layer; onOpen: (layer: Layer) => void };

/** What lies over the panel. Only one at a time. */
function GroupLayer(props: LayerProps) {
  const { chat, layer, onClose, onOpen, onLeft } = props;
  const client = useClient();
  const meId = useMe()?.id;
  const leave = async () => {
    await client.call("chat.leave", { chatId: chat.id });
    onLeft();
  };
  switch (layer.kind) {
    case "add":
      return props.renderAddPeople(onClose);
    case "invites":
      return props.renderInvites(onClose);
    case "person":
      return props.renderPerson(layer.userId, onClose);
    case "settings":
      return props.renderSettings(layer.at, onClose);
    case "edit":
      return <EditGroupDialog chat={chat} onClose={onClose} />;
    case "bans":
      return <BansDialog chatId={chat.id} onClose={onClose} />;
    case "webhooks":
      return <WebhooksDialog chatId={chat.id} onClose={onClose} />;
    case "leave":
      return <LeaveDialog title={chat.title ?? ""} onLeave={leave} onClose={onClose} />;
    case "menu":
      return (
        <MemberMenu
          actions={actionsFor(layer.member, { kind: chat.kind, role: chat.role, meId })}
          at={layer.at}
          onPick={(action) => onOpen({ kind: "question", member: layer.member, action })}
          onClose={onClose}
        />
      );
    case "question":
      return (
        <MemberQuestion chatId={chat.id} member={layer.member} action={layer.action} onClose={onClose} />
      );
    default:
      return layer satisfies never;
  }
}
