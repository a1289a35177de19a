import * as fc from "fast-check";
import { anyCall } from "../cases/any-call.ts";
import { type Frames, onOpenSocket, plainFrames, socketIoFrames } from "../cases/any-frame.ts";
import type { Case, SignedIn } from "../cases/case.ts";
import { toJson } from "../cases/raw-json.ts";
import { hasFields, judgeError, judgeOutput, type Verdict } from "../verdict.ts";
import { type Dialect, plainDialect, socketIoDialect } from "./dialects.ts";
import type { Edge, Lane, Place } from "./edge.ts";
import { type Line, openLine } from "./line.ts";

export const socketIo = socketEdge("Socket.IO", socketIoDialect, socketIoFrames);
export const plain = socketEdge("WebSocket", plainDialect, plainFrames);

function socketEdge(name: string, dialect: Dialect, frames: Frames): Edge {
  return {
    name,
    share: 3,
    lanes: 2,
    cases: ({ words }) =>
      fc.oneof(
        { weight: 15, arbitrary: anyCall(words).filter(fits) },
        { weight: 4, arbitrary: onOpenSocket(frames) },
        { weight: 1, arbitrary: frames.entry },
      ),
    open: (place) => openSockets(dialect, place),
  };
}

/** Larger frames end the connection: those are tried on sockets of their own. */
const fits = (one: Case) => one.kind !== "call" || Buffer.byteLength(toJson(one.input)) < 60_000;

function openSockets(dialect: Dialect, { address, scene }: Place): Lane {
  const lines = new Map<SignedIn, Line>();
  let hasLeaked = false;

  async function aim(one: Case): Promise<() => Promise<Verdict>> {
    const throwIt = await aimAt(one);
    return async () => {
      const verdict = await throwIt();
      if (!hasLeaked) return verdict;
      hasLeaked = false;
      return { answer: "leak", problem: "showed what is hidden" };
    };
  }

  async function aimAt(one: Case): Promise<() => Promise<Verdict>> {
    switch (one.kind) {
      case "call":
        return aimCall(one);
      case "frame": {
        const line = await lineOf(one.caller);
        return () => throwFrame(line, one);
      }
      case "entry":
        return () => enter(one);
      default:
        throw new Error(`sockets know no ${one.kind}`);
    }
  }

  /** What ends the session ends its sockets, so it gets one to itself. Nobody is connected without a session. */
  async function aimCall({ caller, name, input }: Case & { kind: "call" }): Promise<() => Promise<Verdict>> {
    const isLast = name === "account.logout";
    const line = isLast
      ? await connect(await scene.aShortToken())
      : await lineOf(caller === "nobody" ? "owner" : caller);
    return async () => {
      const body = await line.ask(name, input);
      const verdict = judgeAnswer(body, (data) => judgeOutput(name, data), hasFields(input));
      const isOpen = line.isOpen();
      if (isLast) line.close();
      return isLast || isOpen ? verdict : { ...verdict, problem: "the connection closed" };
    };
  }

  async function throwFrame(line: Line, { frame }: Case & { kind: "frame" }): Promise<Verdict> {
    line.send(frame);
    return probe(line);
  }

  /** Whether it is still open, answers in order, and has said nothing forbidden. */
  async function probe(line: Line): Promise<Verdict> {
    const body = await line.ask("me.get", {});
    const strays = line.takeStrays().map((stray) => judgeAnswer(stray, () => ({ answer: "ok" }), false));
    const bad = strays.find(({ problem }) => problem);
    if (bad) return bad;
    if (!line.isOpen()) return { answer: "closed", problem: "the connection closed" };
    const verdict = judgeAnswer(body, (data) => judgeOutput("me.get", data), true);
    return verdict.problem ? verdict : { answer: strays[0]?.answer ?? "open" };
  }

  /** It may be shown the door, but it may not be left waiting. */
  async function enter({ query, protocols, frames, signsIn }: Case & { kind: "entry" }): Promise<Verdict> {
    const token = scene.tokens.stranger;
    const line = openLine(
      { url: address.realtimeUrl, dialect, protocols, query: query || dialect.query },
      hear,
    );
    await line.settled;
    if (signsIn === "first") line.send(dialect.signIn(token));
    for (const frame of frames) line.send(frame);
    if (signsIn === "last") line.send(dialect.signIn(token));
    const body = await line.ask("me.get", {});
    const isAnswered = body !== undefined;
    const isClosed = !line.isOpen();
    line.close();
    const bad = line.takeStrays().map((stray) => judgeAnswer(stray, () => ({ answer: "ok" }), false));
    const problem = bad.find((verdict) => verdict.problem)?.problem;
    if (problem) return { answer: "entry", problem };
    if (isAnswered || isClosed) return { answer: isAnswered ? "entered" : "shown out" };
    return { answer: "none", problem: "neither answered nor closed" };
  }

  async function lineOf(caller: SignedIn): Promise<Line> {
    const known = lines.get(caller);
    if (known?.isOpen()) return known;
    const line = await connect(scene.tokens[caller]);
    lines.set(caller, line);
    return line;
  }

  async function connect(token: string): Promise<Line> {
    const protocols = dialect.protocols(token);
    const line = openLine(
      { url: address.realtimeUrl, dialect, protocols, greeting: dialect.greeting(token) },
      hear,
    );
    await line.settled;
    return line;
  }

  function hear(text: string): void {
    if (text.includes(scene.secret)) hasLeaked = true;
  }

  return {
    aim,
    async close() {
      for (const line of lines.values()) line.close();
    },
  };
}

function judgeAnswer(body: unknown, judgeData: (data: unknown) => Verdict, needsField: boolean): Verdict {
  if (body === undefined) return { answer: "none", problem: "no answer" };
  if (!hasFields(body)) return { answer: "?", problem: `no answer of the contract: ${JSON.stringify(body)}` };
  const { ok, data, error } = Object(body);
  return ok === true ? judgeData(data) : judgeError(error, { needsField });
}
