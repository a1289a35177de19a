import { Suspense } from "react";
import { lateFrom } from "../../../ui/late.ts";

const CopyCodeButton = lateFrom(
  () => import("../later.ts"),
  (parts) => parts.CopyCodeButton,
);

type Props = { value: string; lang: string | null };

/** A listing of one line needs no bar over it. */
const SHORT_LENGTH = 40;

/** Code as it was typed: scrolled when it is wide, with what language it is in and a way to take it along. */
export function CodeBlock({ value, lang }: Props) {
  const isListing = value.includes("\n") || value.length > SHORT_LENGTH || lang !== null;
  return (
    <div className="code-block" dir="ltr">
      {isListing && (
        <div className="code-bar">
          <span className="truncate">{lang}</span>
          <Suspense>
            <CopyCodeButton value={value} />
          </Suspense>
        </div>
      )}
      {/* What is wider than the bubble is scrolled with the arrow keys too. */}
      <pre className="code-lines" tabIndex={isListing ? 0 : undefined}>
        <code>{value}</code>
      </pre>
    </div>
  );
}
