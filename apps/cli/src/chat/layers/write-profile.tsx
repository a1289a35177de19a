import { useClient, useMe } from "@parley/client/react";
import {
  ABOUT_MAX_LENGTH,
  HANDLE_MAX_LENGTH,
  HANDLE_MIN_LENGTH,
  type Me,
  NAME_MAX_LENGTH,
} from "@parley/protocol";
import type { ReactNode } from "react";
import { sentenceOf } from "../../report.ts";
import type { Layout } from "../layout.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { FieldPane } from "./field-pane.tsx";
import { type ProfileField, type ProfileProblem, problemOf, refusalOf } from "./profile-fields.ts";
import { useField } from "./use-field.ts";

type Props = { layout: Layout; field: ProfileField };

const limits = {
  name: { min: 1, max: NAME_MAX_LENGTH },
  handle: { min: HANDLE_MIN_LENGTH, max: HANDLE_MAX_LENGTH },
  about: { min: 0, max: ABOUT_MAX_LENGTH },
} as const satisfies Record<ProfileField, object>;

/** Writes one field of the profile anew. */
export function WriteProfile({ layout, field }: Props): ReactNode {
  const me = useMe();
  return me && <Writing key={field} layout={layout} field={field} me={me} />;
}

function Writing({ layout, field, me }: Props & { me: Me }): ReactNode {
  const { translate } = useVoice();
  const client = useClient();
  const stage = useStage();
  const close = () => stage.open({ kind: "profile" });
  const say = (problem: ProfileProblem) => translate(`screen.profile.problems.${problem}`, limits[field]);
  const written = useField({
    name: `profile.${field}`,
    saved: me[field],
    check: (text) => {
      const problem = problemOf(field, text);
      return problem ? say(problem) : "";
    },
    save: (text) => client.call("me.update", { [field]: text }),
    explain: (error) => {
      const problem = refusalOf(field, error);
      return problem ? say(problem) : sentenceOf(error, translate);
    },
    close,
  });
  return (
    <FieldPane
      layout={layout}
      title={translate(`screen.profile.${field}`)}
      hint={translate(`screen.profile.hints.${field}`, limits[field])}
      field={written}
      hasLines={field === "about"}
    />
  );
}
