import type { NamedEmoji } from "@parley/client/completion";
import { useEffect, useState } from "react";
import { useHost } from "./host.ts";

const none: readonly NamedEmoji[] = [];

/** @returns all emoji with their names, once they are wanted and there. */
export function useEmoji(isWanted: boolean): readonly NamedEmoji[] {
  const { loadEmoji } = useHost();
  const [emoji, setEmoji] = useState(none);
  useEffect(() => {
    if (isWanted) loadEmoji().then(setEmoji);
  }, [isWanted, loadEmoji]);
  return emoji;
}
