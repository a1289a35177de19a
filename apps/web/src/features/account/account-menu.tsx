import { useClient } from "@parley/client/react";
import type { Locale, Me } from "@parley/protocol";
import { LogOut } from "lucide-react";
import { type RefObject, useState } from "react";
import { useTranslations } from "use-intl";
import { LanguageChoice } from "../../locales/language-choice.tsx";
import { ThemeChoice } from "../../theme/theme-choice.tsx";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Popover } from "../../ui/popover.tsx";

type Props = {
  me: Me;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  onSignOut: () => Promise<void>;
};

/** Who I am, theme, language, sign-out. Loaded when it is first opened. */
export default function AccountMenu({ me, anchor, onClose, onSignOut }: Props) {
  const t = useTranslations();
  const client = useClient();
  const [hasFailed, setHasFailed] = useState(false);
  // The account remembers the language for mails and other devices; this page has it already.
  const rememberLanguage = (locale: Locale) => void client.call("me.update", { locale }).catch(() => {});
  const handleSignOut = () => {
    // At rest, the client does not take the end of this session for a surprise and lead elsewhere.
    client.stop();
    onSignOut().catch(() => {
      client.start();
      setHasFailed(true);
    });
  };
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
        <LanguageChoice onChange={rememberLanguage} />
        {hasFailed && <Notice tone="danger">{t("errors.unavailable")}</Notice>}
        <Button tone="quiet" onClick={handleSignOut}>
          <LogOut aria-hidden className="size-4" />
          {t("account.signOut")}
        </Button>
      </div>
    </Popover>
  );
}
