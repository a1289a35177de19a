import { type ReactNode, useId } from "react";

type Props = {
  title: string;
  /** What all of it is about. */
  text?: string;
  /** Beside the title. */
  action?: ReactNode;
  children: ReactNode;
};

/** Settings that belong together. */
export function SettingGroup({ title, text, action, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {action}
        {text && <p className="w-full text-ink-soft text-small">{text}</p>}
      </header>
      {children}
    </section>
  );
}
