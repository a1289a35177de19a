import { usePathname } from "next/navigation";

/** @returns the message that the address names: `/chats/<id>/<seq>`; null when it names none. */
export function useLinkSeq(): number | null {
  const [, named] = /^\/chats\/[^/]+\/(\d{1,15})$/.exec(usePathname()) ?? [];
  return named ? Number(named) : null;
}
