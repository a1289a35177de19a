import type { ChatId } from "@parley/protocol";
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { applyEdit } from "../apply-edit.ts";
import type { Suggestion } from "./suggestion.ts";
import { optionId } from "./suggestion-list.tsx";
import { useQuery } from "./use-query.ts";
import { useSuggestions } from "./use-suggestions.tsx";

type Area = RefObject<HTMLTextAreaElement | null>;

/** Offers to complete what is typed: the arrow keys choose, Enter and Tab pick, Escape is enough of it. */
export function useCompletion(area: Area, { chatId, listId }: { chatId: ChatId; listId: string }) {
  const { query, dismiss } = useQuery(area);
  const suggestions = useSuggestions(chatId, query);
  const [active, setActive] = useState({ query, index: 0 });
  const activeIndex = active.query === query ? active.index : 0;
  const count = suggestions.length;

  const pick = ({ text }: Suggestion) => {
    const element = area.current;
    if (!element || !query) return;
    const caret = query.from + text.length;
    applyEdit(element, { from: query.from, to: element.selectionEnd, text, start: caret, end: caret });
  };
  const move = (step: number) => setActive({ query, index: (activeIndex + step + count) % count });
  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => suggestions[activeIndex] && pick(suggestions[activeIndex]),
    Tab: () => suggestions[activeIndex] && pick(suggestions[activeIndex]),
    Escape: dismiss,
  };
  const handleKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isPlain =
      !event.isComposing && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    const act = isPlain && count > 0 ? actions[event.key] : undefined;
    if (!act) return;
    // Nobody else hears of it: Enter would send, and Escape would end an edit.
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  useEffect(() => {
    const element = area.current;
    element?.addEventListener("keydown", handleKeyDown);
    return () => element?.removeEventListener("keydown", handleKeyDown);
  }, [area]);
  useSpokenChoice(area, count > 0 ? { listId, activeId: optionId(listId, activeIndex) } : null);
  return { sign: query?.sign ?? null, suggestions, activeIndex, pick };
}

/** Tells assistive technology which line the keys are on, while the focus stays in the text. */
function useSpokenChoice(area: Area, choice: { listId: string; activeId: string } | null): void {
  const { listId, activeId } = choice ?? {};
  useEffect(() => {
    const element = area.current;
    if (!element || !listId || !activeId) return;
    element.setAttribute("aria-controls", listId);
    element.setAttribute("aria-activedescendant", activeId);
    return () => {
      element.removeAttribute("aria-controls");
      element.removeAttribute("aria-activedescendant");
    };
  }, [area, listId, activeId]);
}
