import { HANDLE_MAX_LENGTH, HANDLE_MIN_LENGTH, type Me, NAME_MAX_LENGTH } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../../locales/failure-notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { Card } from "../parts/card.tsx";
import { PersonCard } from "../parts/person-card.tsx";
import { SettingGroup } from "../parts/setting-group.tsx";
import { AboutField } from "./about-field.tsx";
import { AvatarPicker } from "./avatar-picker.tsx";
import { SaveBar } from "./save-bar.tsx";
import type { ProfileFormState } from "./use-profile-form.ts";

export function ProfileForm({ me, fields, problems, failure, change, ...form }: Props) {
  const t = useTranslations("settings.profile");
  const limits = { min: HANDLE_MIN_LENGTH, max: HANDLE_MAX_LENGTH };
  return (
    <form noValidate onSubmit={form.handleSubmit} className="flex flex-col gap-8">
      <SettingGroup title={t("preview")}>
        <Card>
          <PersonCard {...fields} id={me.id} picture={fields.avatar} />
          <AvatarPicker
            me={me}
            name={fields.name}
            value={fields.avatar}
            onChange={(avatar) => change({ avatar })}
          />
        </Card>
      </SettingGroup>
      <SettingGroup title={t("about")}>
        <TextField
          label={t("name")}
          error={problems.name && t(problems.name, limits)}
          name="name"
          autoComplete="name"
          maxLength={NAME_MAX_LENGTH}
          value={fields.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <TextField
          label={t("handleLabel")}
          hint={t("handleHint", limits)}
          error={problems.handle && t(problems.handle, limits)}
          name="handle"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={HANDLE_MAX_LENGTH}
          value={fields.handle}
          onChange={(event) => change({ handle: event.target.value })}
        />
        <AboutField value={fields.about} onChange={(about) => change({ about })} />
      </SettingGroup>
      <FailureNotice failure={failure} />
      <SaveBar {...form} />
    </form>
  );
}

type Props = ProfileFormState & { me: Me };
