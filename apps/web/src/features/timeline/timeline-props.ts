import type { User, UserId } from "@parley/protocol";
import type { TimelineItem } from "./timeline-items.ts";

/** What every message of one timeline needs to know. */
export type LineProps = {
  users: Readonly<Record<UserId, User>>;
  kind: "direct" | "group";
  onRetry: (key: string) => void;
  onDelete: (key: string) => void;
};

export type TimelineProps = LineProps & {
  items: TimelineItem[];
  /** The newest message that is loaded; 0 while there is none. */
  lastSeq: number;
  unreadCount: number;
  hasOlder: boolean;
  isLoadingOlder: boolean;
  onLoadOlder: () => void;
  onRead: (seq: number) => void;
};
