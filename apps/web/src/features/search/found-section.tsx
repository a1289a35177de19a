import { type ReactNode, useId } from "react";

type Props = { title: string; isBusy?: boolean; children: ReactNode; after?: ReactNode };

/** One kind of results under its name. */
export function FoundSection({ title, isBusy = false, children, after }: Props) {
  const id = useId();
  return (
    <section>
      <h2 id={id} className="px-3 pt-3 pb-1 font-semibold text-ink-soft text-small">
        {title}
      </h2>
      <ul aria-labelledby={id} aria-busy={isBusy} className="flex flex-col gap-0.5">
        {children}
      </ul>
      {after}
    </section>
  );
}
