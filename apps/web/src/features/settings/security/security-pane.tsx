import type { Me } from "@parley/protocol";
import { EmailGroup } from "./email-group.tsx";
import { FactorGroup } from "./factor-group.tsx";
import { PasswordGroup } from "./password-group.tsx";

/** What one signs in with. */
export function SecurityPane({ me }: { me: Me }) {
  return (
    <>
      <PasswordGroup email={me.email} />
      <FactorGroup />
      <EmailGroup email={me.email} />
    </>
  );
}
