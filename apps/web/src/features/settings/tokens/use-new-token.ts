import { useClient } from "@parley/client/react";
import { type SubmitEvent, useState } from "react";
import { useTask } from "../../../ui/use-task.ts";
import { emptyToken, type TokenFields, type TokenProblem, tokenProblem } from "./token-fields.ts";

/** The life of the form that makes a token. */
export function useNewToken(onMade: (secret: string) => void) {
  const client = useClient();
  const { isRunning, failure, run } = useTask();
  const [fields, setFields] = useState<TokenFields>(emptyToken);
  const [problem, setProblem] = useState<TokenProblem | null>(null);
  const change = (changed: Partial<TokenFields>) => {
    setProblem(null);
    setFields((before) => ({ ...before, ...changed }));
  };
  const make = async () => {
    const { name, scopes, reach, chatIds, days } = fields;
    const { secret } = await client.call("token.create", {
      name,
      scopes: [...scopes],
      expiresInDays: Number(days),
      ...(reach === "someChats" && { chatIds: [...chatIds] }),
    });
    onMade(secret);
  };
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = tokenProblem(fields);
    setProblem(found);
    if (!found) void run(make);
  };
  return { fields, problem, isRunning, failure, change, handleSubmit };
}

export type NewToken = ReturnType<typeof useNewToken>;
