import type { Notice } from "@parley/client";
import { useClient } from "@parley/client/react";
import { useKeys } from "./use-keys.ts";

type Options = {
  quit: () => void;
  /** Goes to another chat of the list. */
  step: (by: number) => void;
  find: () => void;
  notice: Notice | undefined;
  isFinding: boolean;
};

/** The keys that mean the same wherever one is. */
export function useAppKeys({ quit, step, find, notice, isFinding }: Options): void {
  const client = useClient();
  const dismiss = () => {
    if (notice) client.dismissNotice(notice.chatId);
  };
  const next = () => step(1);
  const previous = () => step(-1);
  const moving = {
    tab: next,
    "alt+down": next,
    "shift+tab": previous,
    "alt+up": previous,
    "ctrl+g": find,
    esc: dismiss,
  };
  useKeys({ "ctrl+c": quit, ...(!isFinding && moving) });
}
