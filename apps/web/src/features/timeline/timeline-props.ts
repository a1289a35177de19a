import type { User, UserId } from "@parley/protocol";
import type { ReactNode, RefObject } from "react";
import type { KeptPlace } from "./kept-places.ts";
import type { Said } from "./said-notice.tsx";
import type { TimelineItem } from "./timeline-items.ts";
import type { Target } from "./use-place.ts";

/** What every message of one timeline needs to know. */
export type LineProps = {
  users: Readonly<Record<UserId, User>>;
  kind: "direct" | "group";
  /** The message that one has just jumped to. */
  flashSeq: number | null;
  onRetry: (key: string) => void;
  onDelete: (key: string) => void;
};

export type TimelineProps = LineProps & {
  items: TimelineItem[];
  /** Where one has jumped to; null: to the end. */
  target: Target | null;
  unreadCount: number;
  mentionCount: number;
  /** Whether there is a place that one has jumped away from. */
  hasWayBack: boolean;
  hasOlder: boolean;
  /** The newest messages are elsewhere: this is an older part of the chat. */
  hasNewer: boolean;
  isLoadingOlder: boolean;
  onLoadOlder: () => void;
  onLoadNewer: () => void;
  onRead: (seq: number) => void;
  onLatest: () => void;
  onBack: () => void;
  /** Where one was when the timeline goes; null: at its end. */
  onLeave: (place: KeptPlace | null) => void;
  onMention: () => void;
  /** What was just done. */
  said: Said | null;
  /** What listens to the keys. */
  renderKeys: (parts: KeyParts) => ReactNode;
};

/** What keys need to know of where a timeline is scrolled to. */
export type KeyParts = {
  scroller: RefObject<HTMLElement | null>;
  isAtEnd: boolean;
  onLatest: () => void;
};
