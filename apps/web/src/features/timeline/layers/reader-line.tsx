import type { User } from "@parley/protocol";
import { useFormatter } from "use-intl";
import { Avatar } from "../../../ui/avatar.tsx";

type Props = { user: User | undefined /** ISO time; null when that is not known. */; readAt: string | null };

/** One person, and when he has read. */
export function ReaderLine({ user, readAt }: Props) {
  const format = useFormatter();
  if (!user) return null;
  return (
    <li className="flex items-center gap-3 py-1.5">
      <Avatar id={user.id} name={user.name} picture={user.avatar} size="small" />
      <span className="min-w-0 flex-1 truncate">{user.name}</span>
      {readAt && (
        <time dateTime={readAt} className="text-ink-faint text-small tabular-nums">
          {format.dateTime(new Date(readAt), { dateStyle: "medium", timeStyle: "short" })}
        </time>
      )}
    </li>
  );
}
