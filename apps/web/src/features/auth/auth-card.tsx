import type { ReactNode, SubmitEventHandler } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Wordmark } from "../../ui/wordmark.tsx";

type Props = {
  title: string;
  /** What went wrong, in a sentence. */
  failure: string | null;
  action: string;
  isBusy: boolean;
  /** There is nothing to send, or nothing more: the button rests. */
  isOver?: boolean;
  onSubmit: SubmitEventHandler<HTMLFormElement>;
  children: ReactNode;
  /** Other ways to the same. */
  otherWays?: ReactNode;
  /** The way to the other form. */
  footer: ReactNode;
};

/** The frame that signing in and signing up share. */
export function AuthCard({ title, failure, action, onSubmit, children, otherWays, footer, ...rest }: Props) {
  const { isBusy, isOver = false } = rest;
  const t = useTranslations("auth");
  return (
    <div className="flex w-full max-w-96 flex-col gap-8">
      <header className="flex flex-col gap-6">
        <Wordmark />
        <h1 className="font-semibold text-title tracking-tight">{title}</h1>
      </header>
      <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
        {failure && <Notice tone="danger">{failure}</Notice>}
        {children}
        <Button type="submit" disabled={isBusy || isOver} className="mt-1 h-12">
          {isBusy ? t("working") : action}
        </Button>
      </form>
      {otherWays}
      <p className="text-ink-soft">{footer}</p>
    </div>
  );
}
