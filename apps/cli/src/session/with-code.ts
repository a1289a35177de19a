import { AppError } from "@parley/protocol";

type Options<Result> = {
  /** Asks for the code of a second factor. @returns an empty one where there is none to be had */
  code: () => Promise<string>;
  work: (given: { code?: string }) => Promise<Result>;
};

/** Does it without a code first: only the server knows whether it asks for one. Where it does, does it again with one. */
export async function withCode<Result>({ code, work }: Options<Result>): Promise<Result> {
  try {
    return await work({});
  } catch (cause) {
    const typed = isAsking(cause) ? await code() : "";
    if (typed === "") throw cause;
    return work({ code: typed });
  }
}

const isAsking = (cause: unknown) => cause instanceof AppError && cause.code === "code_required";
