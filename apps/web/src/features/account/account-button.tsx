import { useMe } from "@parley/client/react";
import { Suspense, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";
import { late } from "../../ui/late.ts";
import type { SignOut } from "./account-menu.tsx";

const AccountMenu = late(() => import("./account-menu.tsx"));

type Props = { onSignOut: SignOut };

/** My face; it opens the menu with theme, language and sign-out. */
export function AccountButton({ onSignOut }: Props) {
  const t = useTranslations("account");
  const me = useMe();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={t("menu")}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
        className="flex size-11 items-center justify-center rounded-full"
      >
        <Avatar id={me?.id ?? ""} name={me?.name ?? ""} picture={me?.avatar ?? null} size="medium" />
      </button>
      {isOpen && me && (
        <Suspense>
          <AccountMenu me={me} anchor={button} onClose={() => setIsOpen(false)} onSignOut={onSignOut} />
        </Suspense>
      )}
    </>
  );
}
