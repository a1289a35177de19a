import type { AccessToken } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { Card } from "../parts/card.tsx";
import { TokenLine } from "./token-line.tsx";

type Props = { tokens: readonly AccessToken[]; onRevoke: (token: AccessToken) => void };

export function TokenList({ tokens, onRevoke }: Props) {
  const t = useTranslations("settings.tokens");
  if (tokens.length === 0) return <p className="text-ink-faint">{t("none")}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {tokens.map((token) => (
        <li key={token.id}>
          <Card>
            <TokenLine token={token} onRevoke={() => onRevoke(token)} />
          </Card>
        </li>
      ))}
    </ul>
  );
}
