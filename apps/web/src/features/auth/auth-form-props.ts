import type { SubmitEventHandler } from "react";
import type { FieldErrors } from "./field-errors.ts";

/** What both forms on the way in show. */
export type AuthFormProps = {
  errors: FieldErrors;
  /** What went wrong, in a sentence. */
  failure: string | null;
  isBusy: boolean;
  handleSubmit: SubmitEventHandler<HTMLFormElement>;
  /** The path to open afterwards; the other form inherits it. */
  next: string;
};
