import { useEffect, useEffectEvent } from "react";
import { isComposing } from "../../ui/is-composing.ts";
import type { Search } from "./use-search.ts";

/** What the arrow keys stop at: the chats' links, and what else was found. */
const RESULTS = "section a, [data-result]";

/**
 * The keys of the field and of what is found: arrows go from one result to the next and back to the field, Enter in the
 * field opens the first one, Escape ends the search.
 */
export function useSearchKeys({ field, close }: Search): void {
  const handle = useEffectEvent((event: KeyboardEvent, area: HTMLElement) => {
    if (isComposing(event) || event.defaultPrevented) return;
    const results = [...area.querySelectorAll<HTMLElement>(RESULTS)];
    const here = results.findIndex((result) => result.matches(":focus"));
    const isInField = document.activeElement === field.current;
    const isAmong = here >= 0 || isInField;
    if (event.key === "ArrowDown" && isAmong) results[here + 1]?.focus();
    else if (event.key === "ArrowUp" && isAmong) (results[here - 1] ?? field.current)?.focus();
    else if (event.key === "Enter" && isInField) results[0]?.click();
    else if (event.key === "Escape") end();
    else return;
    event.preventDefault();
  });
  function end() {
    close();
    field.current?.focus();
  }
  useEffect(() => {
    const area = field.current?.closest<HTMLElement>("[data-pane]");
    const listen = (event: KeyboardEvent) => area && handle(event, area);
    area?.addEventListener("keydown", listen);
    return () => area?.removeEventListener("keydown", listen);
  }, [field]);
}
