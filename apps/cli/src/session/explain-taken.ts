import { AppError } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";

const problems = { email: "emailTaken", handle: "handleTaken" } as const;

/** Says in the reader's language that an email or a handle belongs to somebody else. @throws TerminalError `conflict` */
export async function explainTaken<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    const path = cause instanceof AppError && cause.code === "conflict" ? cause.fields?.[0]?.path : undefined;
    if (path !== "email" && path !== "handle") throw cause;
    throw new TerminalError("conflict", problems[path], { cause });
  }
}
