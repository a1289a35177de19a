import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

type Props = { title: string; text: string; action: string; onRetry: () => void };

/** What a page says that broke. */
export function ErrorScreen({ title, text, action, onRetry }: Props) {
  return (
    <main className="flex min-h-dvh">
      <EmptyState heading="h1" title={title} action={<Button onClick={onRetry}>{action}</Button>}>
        {text}
      </EmptyState>
    </main>
  );
}
