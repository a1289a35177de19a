import type { OperationName } from "@parley/protocol";
import type { Answers } from "./fake-server.ts";

/** What was asked of a server, in order: the call and its input. */
export type Asked = [name: OperationName, input: unknown][];

/** @returns the same answers, and what they were asked. */
export function askedOf(answers: Answers): { answers: Answers; asked: Asked } {
  const asked: Asked = [];
  const noted = Object.entries(answers).map(([name, answer]) => [
    name,
    (input: never, token: string | undefined) => {
      asked.push([name as OperationName, input]);
      return answer(input, token);
    },
  ]);
  return { answers: Object.fromEntries(noted), asked };
}
