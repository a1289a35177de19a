import { type SubmitEvent, useState } from "react";
import type { Failure } from "./failure.ts";
import { type Field, type FieldErrors, hasErrors } from "./field-errors.ts";

type Values = Record<Field, string>;
type Wiring = {
  check: (values: Values) => FieldErrors;
  submit: (values: Values) => Promise<Failure | null>;
  /** Leads on when it worked. */
  onDone: () => void | Promise<void>;
};

/** The life of a form on the way in. The inputs keep what was typed, whatever happens. */
export function useAuthForm({ check, submit, onDone }: Wiring) {
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const handleSubmit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = valuesOf(form);
    const problems = check(values);
    setErrors(problems);
    setFailure(null);
    if (hasErrors(problems)) return focusFirst(form, problems);
    setIsBusy(true);
    const refusal = await submit(values);
    if (!refusal) return onDone();
    setFailure(refusal);
    setIsBusy(false);
  };
  /** It stays on screen although it is done. */
  const stop = () => setIsBusy(false);
  return { errors, failure, isBusy, handleSubmit, stop };
}

function valuesOf(form: HTMLFormElement): Values {
  const entries = new FormData(form);
  const value = (field: Field) => String(entries.get(field) ?? "");
  return {
    name: value("name"),
    email: value("email").trim(),
    password: value("password"),
    code: value("code").trim(),
  };
}

function focusFirst(form: HTMLFormElement, problems: FieldErrors): void {
  const [first] = Object.keys(problems);
  form.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
}
