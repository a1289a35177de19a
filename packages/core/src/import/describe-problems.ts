import type * as z from "zod/mini";
import { describeIssue } from "../describe-issue.ts";

/** The first thing that is wrong, in words that go after a place. */
export function describeProblems(error: z.core.$ZodError): string {
  const [first] = error.issues.flatMap(describeIssue);
  return first ? `${first.path || "it"} ${first.message}` : "it does not have the right form";
}
