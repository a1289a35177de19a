import type { Me } from "@parley/protocol";
import { ProfileForm } from "./profile-form.tsx";
import { useProfileForm } from "./use-profile-form.ts";

/** How others see one. */
export function ProfilePane({ me }: { me: Me }) {
  return <ProfileForm me={me} {...useProfileForm(me)} />;
}
