import type { Connection } from "@parley/client";
import { LoaderCircle, SquarePen } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../ui/icon-button.tsx";
import { Wordmark } from "../../ui/wordmark.tsx";

type Props = { connection: Connection; account: ReactNode; onNewChat: () => void };

/** Who I am, whether we are connected, and the way to a new chat. */
export function SidebarHeader({ connection, account, onNewChat }: Props) {
  const t = useTranslations();
  return (
    <header className="flex items-center gap-2 px-3 pt-3 pb-2">
      {account}
      <div role="status" className="flex min-w-0 flex-1 items-center px-1">
        {connection === "online" ? (
          <Online label={t("connection.online")} />
        ) : (
          <Working text={t(`connection.${connection}`)} />
        )}
      </div>
      <IconButton label={t("chats.newChat")} onClick={onNewChat}>
        <SquarePen aria-hidden className="size-5" />
      </IconButton>
    </header>
  );
}

function Online({ label }: { label: string }) {
  return (
    <>
      <Wordmark />
      <span className="sr-only">{label}</span>
    </>
  );
}

function Working({ text }: { text: string }) {
  return (
    <span className="flex h-7 items-center gap-2 font-medium text-ink-soft">
      <LoaderCircle aria-hidden className="size-4 shrink-0 motion-safe:animate-spin" />
      <span className="truncate">{text}</span>
    </span>
  );
}
