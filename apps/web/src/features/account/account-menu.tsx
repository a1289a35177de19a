import { useClient } from "@parley/client/react";
import type { Me } from "@parley/protocol";
import { LogOut, Settings, ShieldCheck } from "lucide-react";
import { type RefObject, useState } from "react";
import { useTranslations } from "use-intl";
import { OwnLanguageChoice } from "../../locales/own-language-choice.tsx";
import { ThemeChoice } from "../../preferences/theme-choice.tsx";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { InstantLink } from "../../ui/instant-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Popover } from "../../ui/popover.tsx";
import { UnsentDialog } from "./unsent-dialog.tsx";

/** Ends the session; what this device keeps is forgotten when that has worked. */
export type SignOut = (forgetDevice: () => Promise<void>) => Promise<void>;

type Props = {
  me: Me;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  onSignOut: SignOut;
};

/** Who I am, theme, language, sign-out. Loaded when it is first opened. */
export default function AccountMenu({ me, anchor, onClose, onSignOut }: Props) {
  const t = useTranslations();
  const client = useClient();
  const [hasFailed, setHasFailed] = useState(false);
  const [unsentCount, setUnsentCount] = useState(0);
  const signOut = (unsent: "keep" | "delete") => {
    // At rest, the client does not take the end of this session for a surprise and lead elsewhere.
    client.stop();
    onSignOut(() => client.forgetDevice({ unsent })).catch(() => {
      client.start();
      setUnsentCount(0);
      setHasFailed(true);
    });
  };
  const handleSignOut = async () => {
    const count = await client.countUnsent().catch(() => 0);
    if (count === 0) signOut("keep");
    else setUnsentCount(count);
  };
  if (unsentCount > 0) return <UnsentDialog count={unsentCount} onSignOut={signOut} onClose={onClose} />;
  return (
    <Popover label={t("account.menu")} anchor={anchor} onClose={onClose}>
      <div className="flex flex-col gap-3">
        <div className="flex items-center gap-3 p-1">
          <Avatar id={me.id} name={me.name} picture={me.avatar} size="large" />
          <div className="min-w-0">
            <p className="truncate font-semibold">{me.name}</p>
            <p className="truncate text-ink-soft text-small">{t("account.handle", { handle: me.handle })}</p>
          </div>
        </div>
        <ThemeChoice />
        <OwnLanguageChoice />
        {hasFailed && <Notice tone="danger">{t("errors.unavailable")}</Notice>}
        <InstantLink
          href="/settings"
          onClick={onClose}
          className="button-link bg-hover hover:bg-selected gap-2 text-ink"
        >
          <Settings aria-hidden className="size-4" />
          {t("account.settings")}
        </InstantLink>
        {me.isServerAdmin && (
          <a href="/admin" className="button-link bg-hover hover:bg-selected gap-2 text-ink">
            <ShieldCheck aria-hidden className="size-4" />
            {t("account.admin")}
          </a>
        )}
        <Button tone="quiet" onClick={handleSignOut}>
          <LogOut aria-hidden className="size-4" />
          {t("account.signOut")}
        </Button>
      </div>
    </Popover>
  );
}
