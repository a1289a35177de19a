import type { ReactNode, SubmitEventHandler } from "react";
import type { FieldErrors } from "./field-errors.ts";

/** What both forms on the way in show. */
export type AuthFormProps = {
  errors: FieldErrors;
  /** What went wrong, in a sentence. */
  failure: string | null;
  isBusy: boolean;
  handleSubmit: SubmitEventHandler<HTMLFormElement>;
  /** What stands below the form: other ways in. */
  otherWays: ReactNode;
  /** The path to open afterwards; the other form inherits it. */
  next: string;
};
