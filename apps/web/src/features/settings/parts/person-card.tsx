import { useTranslations } from "use-intl";
import { Avatar } from "../../../ui/avatar.tsx";

type Props = { id: string; name: string; handle: string; picture: string | null; about?: string };

/** Somebody as others see him. */
export function PersonCard({ id, name, handle, picture, about }: Props) {
  const t = useTranslations("settings");
  return (
    <div className="flex flex-col items-center gap-1 px-3 py-2 text-center">
      <Avatar id={id} name={name} picture={picture} size="huge" />
      <p className="mt-2 max-w-full truncate font-semibold text-lead" dir="auto">
        {name}
      </p>
      <p className="max-w-full truncate text-ink-soft text-small">{t("handle", { handle })}</p>
      {about && (
        <p className="mt-1 max-w-full whitespace-pre-wrap wrap-anywhere" dir="auto">
          {about}
        </p>
      )}
    </div>
  );
}
