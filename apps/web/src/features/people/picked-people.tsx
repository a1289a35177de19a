import type { User } from "@parley/protocol";
import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";

type Props = { users: readonly User[]; onUnpick: (user: User) => void };

/** Who will be in the group, as chips; a click takes one out again. */
export function PickedPeople({ users, onUnpick }: Props) {
  const t = useTranslations("people");
  if (users.length === 0) return null;
  return (
    <ul
      aria-label={t("picked")}
      className="scroll-quiet flex max-h-24 shrink-0 flex-wrap gap-1.5 overflow-y-auto px-5 pb-3"
    >
      {users.map((user) => (
        <li key={user.id}>
          <button
            type="button"
            aria-label={t("unpick", { name: user.name })}
            onClick={() => onUnpick(user)}
            className="flex h-9 items-center gap-1.5 rounded-full bg-hover pr-2.5 pl-0.5 text-small hover:bg-selected"
          >
            <Avatar id={user.id} name={user.name} picture={user.avatar} size="small" />
            {user.name}
            <X aria-hidden className="size-3.5 text-ink-soft" />
          </button>
        </li>
      ))}
    </ul>
  );
}
