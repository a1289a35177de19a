import { type DemoHandle, people } from "./people.ts";

/** When a scene begins: a time of a day before today, or some minutes before now. */
export type SceneStart = { daysAgo: number; hours: number; minutes: number } | { minutesAgo: number };
export type Scene = { start: SceneStart; lines: ScriptLine[] };
export type ScriptLine = {
  speaker: DemoHandle;
  /** Whose latest message it answers. */
  answered?: DemoHandle;
  body: string;
  reactions: ScriptReaction[];
};
export type ScriptReaction = { emoji: string; handles: DemoHandle[] };

const DAY_HEADING = /^\[(\d+) days? ago, (\d{1,2}):(\d{2})\]$/;
const MINUTES_HEADING = /^\[(\d+) minutes? ago\]$/;
const SPEECH = /^([a-z]+)(?: \(to ([a-z]+)\))?: (.+)$/;
const REACTION = /^\+ (\S+) ([a-z ]+)$/;
const CONTINUATION = /^\| ?(.*)$/;

/**
 * Reads a conversation that is written like a play:
 *
 *     [2 days ago, 19:40]     a scene begins ("[12 minutes ago]" for one that has just happened)
 *     ann: Tea?               a message
 *     bob: Always.            another one
 *     | Two sugars.           its next line
 *     + 👍 ann                who reacted to it
 *     ann (to bob): Sorted.   an answer to Bob's latest message
 *
 * @throws Error with the offending line: scripts are ours, so a mistake in one is a bug
 */
export function parseScript(script: string): Scene[] {
  const scenes: Scene[] = [];
  for (const line of script.split("\n").filter((text) => text.trim() !== "")) {
    const start = parseHeading(line);
    if (start) scenes.push({ start, lines: [] });
    else addLine(scenes.at(-1), line);
  }
  return scenes;
}

function parseHeading(line: string): SceneStart | undefined {
  const minutes = MINUTES_HEADING.exec(line);
  if (minutes) return { minutesAgo: Number(minutes[1]) };
  const day = DAY_HEADING.exec(line);
  if (!day) return undefined;
  return { daysAgo: Number(day[1]), hours: Number(day[2]), minutes: Number(day[3]) };
}

function addLine(scene: Scene | undefined, line: string): void {
  const continuation = CONTINUATION.exec(line);
  const reaction = REACTION.exec(line);
  const last = scene?.lines.at(-1);
  if (continuation && last) last.body += `\n${continuation[1]}`;
  else if (reaction && last) last.reactions.push(parseReaction(reaction));
  else if (scene) scene.lines.push(parseSpeech(line));
  else throw new Error(`A script begins with a heading like [2 days ago, 19:40], not with: ${line}`);
}

function parseReaction([, emoji = "", handles = ""]: RegExpExecArray): ScriptReaction {
  return { emoji, handles: handles.split(" ").map(parseHandle) };
}

function parseSpeech(line: string): ScriptLine {
  const [, speaker, answered, body] = SPEECH.exec(line) ?? [];
  if (!speaker || !body) throw new Error(`Neither a heading nor a message: ${line}`);
  return {
    speaker: parseHandle(speaker),
    ...(answered && { answered: parseHandle(answered) }),
    body,
    reactions: [],
  };
}

function parseHandle(word: string): DemoHandle {
  const known = people.find(({ handle }) => handle === word);
  if (!known) throw new Error(`Nobody in the demo is called ${word}.`);
  return known.handle;
}
