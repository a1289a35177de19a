import type { Me } from "@parley/protocol";
import { Card } from "../parts/card.tsx";
import { SharingSwitch } from "./sharing-switch.tsx";

/** Read receipts and presence. */
export function SharingPane({ me }: { me: Me }) {
  return (
    <Card>
      <SharingSwitch me={me} field="hasReceipts" words="receipts" />
      <SharingSwitch me={me} field="sharesPresence" words="presence" />
    </Card>
  );
}
