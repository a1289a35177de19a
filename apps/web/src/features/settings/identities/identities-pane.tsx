import { useClient } from "@parley/client/react";
import { AppError, type Identity } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../../locales/failure-notice.tsx";
import { goToProvider } from "../../../sign-in/go-to-provider.ts";
import type { Provider } from "../../../sign-in/provider.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useTask } from "../../../ui/use-task.ts";
import { Card } from "../parts/card.tsx";
import { SettingGroup } from "../parts/setting-group.tsx";
import { useAnswer } from "../parts/use-answer.ts";
import { IdentityLine } from "./identity-line.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { useProviders } from "./use-providers.ts";

/** With whom one signs in beside the password; nothing where the server knows nobody and nobody is connected. */
export function IdentitiesPane() {
  const t = useTranslations("settings.identities");
  const client = useClient();
  const providers = useProviders();
  const [answer, ask] = useAnswer("identity.list");
  const { isRunning, failure, run } = useTask();
  if (answer.state !== "ready" || providers === null) return null;
  const { identities } = answer.output;
  if (identities.length + providers.length === 0) return null;
  const free = providers.filter(({ id }) => identities.every(({ provider }) => provider !== id));
  const disconnect = ({ id: identityId }: Identity) =>
    run(async () => {
      await client.call("identity.disconnect", { identityId });
      await ask();
    });
  const connect = (provider: Provider) =>
    run(async () => {
      if (!(await goToProvider(provider, { errand: "connect" }, "/settings/devices?identity=connected")))
        throw new AppError("unavailable");
    });
  return (
    <SettingGroup title={t("title")} text={t("text")}>
      <Card>
        <OutcomeNotice />
        {isOnlyWayIn(failure) ? (
          <Notice tone="danger">{t("onlyWayIn")}</Notice>
        ) : (
          <FailureNotice failure={failure} />
        )}
        {identities.map((identity) => (
          <IdentityLine
            key={identity.id}
            name={nameOf(identity, providers)}
            identity={identity}
            isDisabled={isRunning}
            onDisconnect={() => disconnect(identity)}
          />
        ))}
        {free.map((provider) => (
          <Button key={provider.id} tone="quiet" disabled={isRunning} onClick={() => connect(provider)}>
            {t("connectName", { name: provider.name })}
          </Button>
        ))}
      </Card>
    </SettingGroup>
  );
}

const isOnlyWayIn = (failure: unknown) => failure instanceof AppError && failure.code === "conflict";

/** A provider that the server knows no more is called by its host. */
const nameOf = ({ provider, issuer }: Identity, providers: readonly Provider[]) =>
  providers.find(({ id }) => id === provider)?.name ?? URL.parse(issuer)?.host ?? issuer;
