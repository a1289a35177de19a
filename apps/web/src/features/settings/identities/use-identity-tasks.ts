import { useClient } from "@parley/client/react";
import { AppError, type Identity } from "@parley/protocol";
import { goToProvider } from "../../../sign-in/go-to-provider.ts";
import type { Provider } from "../../../sign-in/provider.ts";
import type { IdentityTask } from "./identity-dialog.tsx";

const BACK = "/settings/devices?identity=connected";

/** What can be done about other sign-ins, once the password is there. @param onChanged after one was taken away */
export function useIdentityTasks(onChanged: () => Promise<void>) {
  const client = useClient();
  const connect = (provider: Provider): IdentityTask => ({
    kind: "connect",
    name: provider.name,
    run: async (proof) => {
      const { pass } = await client.call("identity.begin", proof);
      if (!(await goToProvider(provider, { errand: "connect", pass }, BACK)))
        throw new AppError("unavailable");
    },
  });
  const disconnect = ({ id: identityId }: Identity, name: string): IdentityTask => ({
    kind: "disconnect",
    name,
    run: async (proof) => {
      await client.call("identity.disconnect", { identityId, ...proof });
      await onChanged();
    },
  });
  return { connect, disconnect };
}
