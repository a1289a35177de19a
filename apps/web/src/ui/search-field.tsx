import { Search, X } from "lucide-react";
import type { Ref } from "react";

type Props = {
  label: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
};

/** A rounded search box with a cross that empties it. */
export function SearchField({ label, clearLabel, value, onChange, ref }: Props) {
  return (
    <div className="relative">
      <Search aria-hidden className="pointer-events-none absolute top-3 left-3.5 size-5 text-ink-faint" />
      <input
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-11 w-full rounded-full bg-hover pr-11 pl-11 text-base text-ink placeholder:text-ink-faint md:text-body [&::-webkit-search-cancel-button]:hidden"
      />
      {value && (
        <button
          type="button"
          aria-label={clearLabel}
          onClick={() => onChange("")}
          className="absolute top-0 right-0 flex size-11 items-center justify-center rounded-full text-ink-faint hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
    </div>
  );
}
