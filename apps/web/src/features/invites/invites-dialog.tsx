import type { ChatState } from "@parley/client";
import { useClientState } from "@parley/client/react";
import type { Invite } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "../../locales/confirm-dialog.tsx";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useTask } from "../../ui/use-task.ts";
import { InviteForm } from "./invite-form.tsx";
import { InviteList } from "./invite-list.tsx";
import { MadeLink } from "./made-link.tsx";
import { type Terms, useInvites } from "./use-invites.ts";

type Props = { chat: ChatState; onClose: () => void };

/** The links that let people into a group: makes, shows and revokes them. Loaded when it is first opened. */
export default function InvitesDialog({ chat, onClose }: Props) {
  const t = useTranslations("invites");
  const users = useClientState((state) => state.users);
  const { invites, failure, madeLink, create, revoke } = useInvites(chat.id);
  const making = useTask();
  const [revoking, setRevoking] = useState<Invite | null>(null);
  const title = chat.title ?? "";
  return (
    <Dialog shape="tall" title={t("title")} closeLabel={t("close")} onClose={onClose}>
      <div className="scroll-quiet flex min-h-0 flex-col gap-5 overflow-y-auto px-5 pb-5">
        <p className="text-ink-soft">{t("intro", { title })}</p>
        {madeLink && <MadeLink link={madeLink} title={title} />}
        <InviteForm
          isRunning={making.isRunning}
          isQuiet={madeLink !== null}
          onCreate={(terms: Terms) => making.run(() => create(terms))}
        />
        <FailureNotice failure={making.failure ?? failure} />
        {!failure && <InviteList invites={invites} users={users} onRevoke={setRevoking} />}
      </div>
      {revoking && (
        <ConfirmDialog
          title={t("revokeTitle")}
          text={t("revokeText")}
          action={t("revokeAction")}
          onConfirm={() => revoke(revoking.id)}
          onClose={() => setRevoking(null)}
        />
      )}
    </Dialog>
  );
}
