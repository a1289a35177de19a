import { usePathname } from "next/navigation";
import { useIsHere } from "../../ui/use-is-here.ts";

/** @returns the path that is shown; the list's until React has taken over the shell, which is made for every address. */
export function useAddress({ isShell }: { isShell: boolean }): string {
  const pathname = usePathname();
  const isHere = useIsHere();
  return isShell && !isHere ? "/" : pathname;
}
