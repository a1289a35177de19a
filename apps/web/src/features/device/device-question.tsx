import { useFormatter, useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import type { Decision, WaitingDevice } from "./device-calls.ts";

type Props = {
  device: WaitingDevice;
  ownName: string;
  isRunning: boolean;
  onDecide: (decision: Decision) => void;
};

/** Which terminal asks, and from where; and the two answers. */
export function DeviceQuestion({ device, ownName, isRunning, onDecide }: Props) {
  const t = useTranslations("device");
  const format = useFormatter();
  const { name, address, createdAt, userCode } = device;
  const facts = [
    [t("code"), userCode],
    [t("device"), name],
    [t("address"), address === UNKNOWN ? t("unknownAddress") : address],
    [t("askedAt"), format.dateTime(new Date(createdAt), { timeStyle: "short" })],
  ];
  return (
    <div className="flex flex-col gap-5">
      <h1 className="font-semibold text-title tracking-tight wrap-anywhere">
        {t("question", { name: ownName })}
      </h1>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {facts.map(([term, fact]) => (
          <div key={term} className="contents">
            <dt className="text-ink-soft">{term}</dt>
            <dd className="font-medium wrap-anywhere">{fact}</dd>
          </div>
        ))}
      </dl>
      <p className="text-ink-soft text-small">{t("warning")}</p>
      <div className="flex gap-3">
        <Button disabled={isRunning} onClick={() => onDecide("approve")} className="h-12 flex-1">
          {t("approve")}
        </Button>
        <Button tone="quiet" disabled={isRunning} onClick={() => onDecide("deny")} className="h-12 flex-1">
          {t("deny")}
        </Button>
      </div>
    </div>
  );
}

/** What the server says where no proxy tells it from where one calls. */
const UNKNOWN = "unknown";
