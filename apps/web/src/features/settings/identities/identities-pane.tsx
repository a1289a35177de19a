import type { Identity } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Provider } from "../../../sign-in/provider.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../parts/card.tsx";
import { SettingGroup } from "../parts/setting-group.tsx";
import type { Answer } from "../parts/use-answer.ts";
import { IdentityDialog, type IdentityTask } from "./identity-dialog.tsx";
import { IdentityLine } from "./identity-line.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { useIdentityTasks } from "./use-identity-tasks.ts";
import { useProviders } from "./use-providers.ts";

type Props = { answer: Answer<"identity.list">; onChanged: () => Promise<void> };

/** With whom one signs in beside the password; nothing where the server knows nobody and nobody is connected. */
export function IdentitiesPane({ answer, onChanged }: Props) {
  const t = useTranslations("settings.identities");
  const providers = useProviders();
  const { connect, disconnect } = useIdentityTasks(onChanged);
  const [task, setTask] = useState<IdentityTask | null>(null);
  if (answer.state !== "ready" || providers === null) return null;
  const { identities, hasPassword } = answer.output;
  if (identities.length + providers.length === 0) return null;
  const free = providers.filter(({ id }) => identities.every(({ provider }) => provider !== id));
  return (
    <SettingGroup title={t("title")} text={t("text")}>
      <Card>
        <OutcomeNotice />
        {identities.map((identity) => (
          <IdentityLine
            key={identity.id}
            name={nameOf(identity, providers)}
            identity={identity}
            onDisconnect={() => setTask(disconnect(identity, nameOf(identity, providers)))}
          />
        ))}
        {free.map((provider) => (
          <Button key={provider.id} tone="quiet" onClick={() => setTask(connect(provider))}>
            {t("connectName", { name: provider.name })}
          </Button>
        ))}
      </Card>
      {task && <IdentityDialog task={task} hasPassword={hasPassword} onClose={() => setTask(null)} />}
    </SettingGroup>
  );
}

/** A provider that the server knows no more is called by its host. */
const nameOf = ({ provider, issuer }: Identity, providers: readonly Provider[]) =>
  providers.find(({ id }) => id === provider)?.name ?? URL.parse(issuer)?.host ?? issuer;
