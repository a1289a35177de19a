import { AppError } from "@parley/protocol";

const words = {
  password: "wrongPassword",
  newPassword: "easyPassword",
  code: "wrongCode",
  email: "wrongEmail",
} as const;
export type FieldProblems = { [Field in keyof typeof words]?: (typeof words)[Field] };

/** @returns what a refusal says of single fields, as the names of texts. */
export function problemsOf(failure: unknown): FieldProblems {
  const fields = failure instanceof AppError && failure.code === "invalid_input" ? failure.fields : undefined;
  const named = (fields ?? []).flatMap(({ path }) => (isKnown(path) ? [[path, words[path]]] : []));
  return Object.fromEntries(named);
}

const isKnown = (path: string): path is keyof typeof words => Object.hasOwn(words, path);
