import { useEffect, useState } from "react";
import { sentenceOf } from "../../report.ts";
import { useVoice } from "../voice.ts";

export type Asked<Answer> = {
  /** Null until the server has answered. */
  answer: Answer | null;
  /** Why there is no answer, or none that is up to date; empty when there is one. */
  note: string;
  /** Asks again; what is there stays until the next answer. */
  ask: () => Promise<void>;
};

/** Asks the server when a list opens, and again after something of it was changed. */
export function useAnswer<Answer>(call: () => Promise<Answer>): Asked<Answer> {
  const { translate } = useVoice();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const take = (given: Answer) => {
    setAnswer(given);
    setFailure(null);
  };
  const ask = () => call().then(take, setFailure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list asks for what it is once.
  useEffect(() => void ask(), []);
  if (failure) return { answer, note: sentenceOf(failure, translate), ask };
  return { answer, note: answer ? "" : translate("screen.loading"), ask };
}
