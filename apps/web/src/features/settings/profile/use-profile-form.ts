import { useClient } from "@parley/client/react";
import type { Me } from "@parley/protocol";
import { type SubmitEvent, useState } from "react";
import { useTask } from "../../../ui/use-task.ts";
import {
  changedFields,
  type ProfileFields,
  type ProfileProblems,
  profileProblems,
  refusedFields,
} from "./profile-fields.ts";

/** The life of the profile's form. What was typed stays, whatever the server says. */
export function useProfileForm(me: Me) {
  const client = useClient();
  const { isRunning, failure, run } = useTask();
  const [typed, setTyped] = useState<Partial<ProfileFields>>({});
  const [problems, setProblems] = useState<ProfileProblems>({});
  const [isSaved, setIsSaved] = useState(false);
  const { name, handle, about, avatar } = { ...me, ...typed };
  const fields = { name, handle, about, avatar };
  const changes = changedFields(me, fields);

  const change = (changed: Partial<ProfileFields>) => {
    setIsSaved(false);
    setProblems({});
    setTyped((before) => ({ ...before, ...changed }));
  };
  const discard = () => {
    setTyped({});
    setProblems({});
  };
  const save = async (form: HTMLFormElement) => {
    const refused = await client.call("me.update", changes).then(() => ({}), refusedFields);
    if (show(form, refused)) return;
    // What was typed meanwhile is not saved yet.
    setTyped((now) => (now === typed ? {} : now));
    setIsSaved(true);
  };
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!show(form, profileProblems(fields))) void run(() => save(form));
  };
  const isChanged = Object.keys(changes).length > 0;
  return { fields, problems, isChanged, isSaved, isRunning, failure, change, discard, handleSubmit };

  /** @returns whether there is any problem; the first one gets the focus. */
  function show(form: HTMLFormElement, found: ProfileProblems): boolean {
    setProblems(found);
    const [first] = Object.keys(found);
    form.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
    return first !== undefined;
  }
}

export type ProfileFormState = ReturnType<typeof useProfileForm>;
