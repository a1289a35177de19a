import { type StreamInput, type StreamLine, type StreamName, streams } from "@parley/protocol";
import type { Actor, Caller } from "./actor.ts";
import { admit } from "./admit.ts";
import type { Core } from "./core.ts";
import { exportChat } from "./exports/export-chat.ts";
import { exportMe } from "./exports/export-me.ts";
import { toAppError } from "./to-app-error.ts";

/** One stream of the contract, implemented once. It changes nothing. */
export type StreamImplementation<Name extends StreamName> = (
  actor: Actor,
  input: StreamInput<Name>,
  core: Core,
) => AsyncGenerator<StreamLine<Name>>;

const implementations: { [Name in StreamName]: StreamImplementation<Name> } = {
  "chat.export": exportChat,
  "me.export": exportMe,
};

type Call<Name extends StreamName> = { name: Name; caller: Caller; input: unknown };

/** About as much text as goes out at once. */
const CHUNK_LENGTH = 64 * 1024;

/**
 * The way into the domain for calls that answer with a stream.
 *
 * @returns NDJSON in chunks, made as they are asked for; it throws where the stream breaks off
 * @throws AppError while nothing has been sent yet: who may not have the stream gets a proper answer
 */
export async function runStream<Name extends StreamName>(
  core: Core,
  { name, caller, input }: Call<Name>,
): Promise<AsyncGenerator<string>> {
  try {
    const { actor, parsed } = await admit(core, streams[name], { caller, input });
    // The schema is the row's; TypeScript cannot follow that through the table.
    const given = parsed as StreamInput<Name>;
    const lines: AsyncGenerator<StreamLine<Name>> = implementations[name](actor, given, core);
    const first = await lines.next();
    return chunksOf(first.done ? [] : [first.value], lines);
  } catch (error) {
    throw toAppError(error);
  }
}

async function* chunksOf<Line>(start: readonly Line[], lines: AsyncGenerator<Line>): AsyncGenerator<string> {
  const write = (line: Line) => `${JSON.stringify(line)}\n`;
  let chunk = start.map(write).join("");
  for await (const line of lines) {
    chunk += write(line);
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk) yield chunk;
}
