import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { isComposing } from "../../ui/is-composing.ts";
import type { SwitcherOption } from "./switcher-options.ts";

const PAGE = 8;

type Choice = { options: SwitcherOption[]; typed: string; onPick: (option: SwitcherOption) => void };

/** Which of the options the keys have got to: the first one after every letter. */
export function useActiveOption({ options, typed, onPick }: Choice) {
  const list = useRef<HTMLDivElement>(null);
  const [choice, setChoice] = useState({ typed, id: null as string | null });
  const chosen = choice.typed === typed ? options.findIndex(({ id }) => id === choice.id) : 0;
  const index = Math.max(0, chosen);
  const active = options[index];
  const setActive = (option: SwitcherOption | undefined) => option && setChoice({ typed, id: option.id });

  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: "nearest" });
  }, [index]);

  const places: Readonly<Record<string, number>> = {
    ArrowDown: (index + 1) % options.length,
    ArrowUp: (index + options.length - 1) % options.length,
    PageDown: Math.min(index + PAGE, options.length - 1),
    PageUp: Math.max(index - PAGE, 0),
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const place = places[event.key];
    if (place !== undefined) setActive(options[place]);
    else if (event.key === "Enter" && active) onPick(active);
    else return;
    event.preventDefault();
  };
  return { active, list, setActive, handleKeyDown };
}
