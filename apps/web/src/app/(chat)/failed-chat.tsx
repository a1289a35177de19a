import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

type Props = { failure: unknown; onRetry: () => void };

export function FailedChat({ failure, onRetry }: Props) {
  const t = useTranslations("chat");
  return (
    <EmptyState
      heading="h1"
      title={t("failedTitle")}
      picture={<FailureNotice failure={failure} />}
      action={<Button onClick={onRetry}>{t("tryAgain")}</Button>}
    />
  );
}
