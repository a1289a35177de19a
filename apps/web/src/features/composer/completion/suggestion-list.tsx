import { useEffect, useRef } from "react";
import type { Suggestion } from "./suggestion.ts";

type Props = {
  id: string;
  label: string;
  suggestions: readonly Suggestion[];
  activeIndex: number;
  onPick: (suggestion: Suggestion) => void;
};

/** What could be meant, over the text area. The keys go on belonging to the text: the list only shows where they are. */
export function SuggestionList({ id, label, suggestions, activeIndex, onPick }: Props) {
  const active = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is active.
  useEffect(() => {
    active.current?.scrollIntoView({ block: "nearest" });
  }, [activeIndex]);
  return (
    <div id={id} role="listbox" aria-label={label} className="suggestions scroll-quiet">
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text area hears the keys.
        <div
          key={suggestion.key}
          ref={index === activeIndex ? active : undefined}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === activeIndex}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(suggestion)}
          className="suggestion"
        >
          {suggestion.picture}
          <bdi className="min-w-0 truncate font-medium">{suggestion.title}</bdi>
          <bdi className="min-w-0 shrink-0 truncate text-ink-faint text-small">{suggestion.detail}</bdi>
        </div>
      ))}
    </div>
  );
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
