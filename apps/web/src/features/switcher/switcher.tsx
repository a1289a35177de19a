import { Search } from "lucide-react";
import { type RefObject, useId } from "react";
import { useTranslations } from "use-intl";
import { SwitcherLine } from "./switcher-line.tsx";
import type { SwitcherOption } from "./switcher-options.ts";
import { useActiveOption } from "./use-active-option.ts";

type Props = {
  field: RefObject<HTMLInputElement | null>;
  typed: string;
  options: SwitcherOption[];
  /** More people may be found in a moment. */
  isSearching: boolean;
  /** A chat is being opened. */
  isGoing: boolean;
  onType: (typed: string) => void;
  onPick: (option: SwitcherOption) => void;
};

/** A field and what answers to it. The focus stays in the field; the arrow keys say which line is meant. */
export function Switcher({ field, typed, options, isSearching, isGoing, onType, onPick }: Props) {
  const t = useTranslations("switcher");
  const id = useId();
  const { active, list, setActive, handleKeyDown } = useActiveOption({ options, typed, onPick });
  const idOf = (option: SwitcherOption) => `${id}-${option.id}`;
  const nothing = typed.trim() ? t("nothing", { query: typed.trim() }) : t("none");
  return (
    <>
      <div className="relative shrink-0 border-line border-b">
        <Search aria-hidden className="pointer-events-none absolute top-4.5 left-5 size-5 text-ink-faint" />
        <input
          ref={field}
          role="combobox"
          aria-label={t("field")}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active && idOf(active)}
          autoComplete="off"
          spellCheck={false}
          placeholder={t("field")}
          value={typed}
          onChange={({ target }) => onType(target.value)}
          onKeyDown={handleKeyDown}
          className="h-14 w-full bg-transparent pr-5 pl-13 text-base outline-none placeholder:text-ink-faint"
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t("results")}
        aria-busy={isSearching || isGoing}
        className="scroll-quiet min-h-0 overflow-y-auto p-2"
      >
        {options.map((option) => (
          <SwitcherLine
            key={option.id}
            id={idOf(option)}
            option={option}
            isActive={option === active}
            onHover={() => setActive(option)}
            onPick={() => onPick(option)}
          />
        ))}
      </div>
      {options.length === 0 && (
        <p role="status" className="px-5 pt-2 pb-6 text-center text-ink-soft">
          {isSearching ? "" : nothing}
        </p>
      )}
    </>
  );
}
