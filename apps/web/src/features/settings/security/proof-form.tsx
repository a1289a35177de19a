import type { ErrorCode } from "@parley/protocol";
import { AppError } from "@parley/protocol";
import type { ReactNode, SubmitEvent } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../../locales/failure-notice.tsx";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useIsHere } from "../../../ui/use-is-here.ts";
import { useTask } from "../../../ui/use-task.ts";
import { AskedCode } from "./asked-code.tsx";
import { type FieldProblems, problemsOf } from "./problems-of.ts";
import { useAsksCode } from "./use-asks-code.ts";

/** What an account asks for before that changes which signs in: the code, once the server has asked for it. */
export type Proof = { password: string; code?: string };
type Values = Record<"password" | "newPassword" | "code" | "email", string> & { proof: Proof };
export type ProofFormProps = {
  action: string;
  tone?: "primary" | "danger";
  submit: (values: Values) => Promise<void>;
  /** What a refusal means here, where the general words do not say it. */
  own?: Partial<Record<ErrorCode, string>>;
  /** Gets what is wrong with single fields. */
  children: (problems: FieldProblems) => ReactNode;
};

/** A few fields that prove who one is, and a button. What was typed stays until it worked; a code is asked for if it must be. */
export function ProofForm({ action, tone = "primary", submit, own = {}, children }: ProofFormProps) {
  const t = useTranslations("settings");
  const { isRunning, failure, run } = useTask();
  const { asksCode, watch } = useAsksCode();
  // A page from the server has the form before what makes it work: no password leaves it by itself, into an address.
  const isHere = useIsHere();
  const problems = problemsOf(failure);
  const isAboutField = Object.keys(problems).length > 0;
  const sentence = failure instanceof AppError ? own[failure.code] : undefined;
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    void run(async () => {
      await watch(submit(valuesOf(form)));
      form.reset();
    });
  };
  return (
    <form method="post" onSubmit={handleSubmit} className="flex flex-col gap-4">
      {children(problems)}
      {asksCode && <AskedCode problems={problems} />}
      {sentence && <Notice tone="danger">{sentence}</Notice>}
      {!sentence && !isAboutField && <FailureNotice failure={failure} />}
      <Button type="submit" tone={tone} disabled={isRunning || !isHere} className="self-start">
        {isRunning ? t("working") : action}
      </Button>
    </form>
  );
}

function valuesOf(form: HTMLFormElement): Values {
  const entries = new FormData(form);
  const value = (name: string) => String(entries.get(name) ?? "");
  const [password, code] = [value("password"), value("code")];
  return {
    password,
    newPassword: value("newPassword"),
    code,
    email: value("email").trim(),
    proof: { password, ...(code !== "" && { code }) },
  };
}
