/** What of an error may stand in a log. `stack` is where it was thrown, without the message. */
type Description = {
  type: string;
  message: string;
  stack: string;
  code?: string;
  table?: string;
  constraint?: string;
  cause?: Description;
};

/**
 * What happened and where, and nothing of anybody's messages: Postgres repeats the row that it refuses, and Prisma what
 * it was given.
 */
export function describeError(error: unknown): Description {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an Error", stack: "" };
  const { name, cause } = error;
  return {
    type: name,
    message: messageOf(error),
    stack: framesOf(error),
    ...textsOf(error),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}

function messageOf({ name, message }: Error): string {
  // Its last line is the reason; those before are the arguments.
  if (name.startsWith("PrismaClient")) return message.trimEnd().split("\n").at(-1) ?? "";
  // `invalid input syntax for type json: "…"`
  return message.replace(/: ".*/s, "");
}

function framesOf({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}

const TEXTS = ["code", "table", "constraint"] as const;

function textsOf(error: Error): Pick<Description, (typeof TEXTS)[number]> {
  const fields = new Map(Object.entries(error));
  const texts = TEXTS.map((name) => [name, fields.get(name)]);
  return Object.fromEntries(texts.filter(([, value]) => typeof value === "string"));
}
