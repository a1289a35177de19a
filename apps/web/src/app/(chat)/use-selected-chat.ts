import { usePathname } from "next/navigation";

/** @returns the chat that the address names, as it stands there; null on the list. */
export function useSelectedChat(): string | null {
  return /^\/c\/([^/]+)/.exec(usePathname())?.[1] ?? null;
}
