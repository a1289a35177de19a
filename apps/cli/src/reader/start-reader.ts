import type { Client } from "@parley/client";
import { exitCodeOf, Interrupted } from "../exit.ts";
import type { UploadFile } from "../files/create-file-uploader.ts";
import { sentenceOf } from "../report.ts";
import type { SaveFile } from "../saving/create-file-saver.ts";
import type { FaultWatch } from "../session/fault-watch.ts";
import { leave } from "../session/leave.ts";
import { neutralise } from "../text/neutralise.ts";
import { pasteSize } from "../text/paste-size.ts";
import { chatActs } from "./chat-acts.ts";
import type { LoadEmoji } from "./emoji-called.ts";
import { messageActs, messageBody } from "./message-acts.ts";
import { openChatReader } from "./open-chat-reader.ts";
import { parseLine } from "./reader-commands.ts";
import { openReaderPrompt } from "./reader-prompt.ts";
import type { Words } from "./row-words.ts";
import { createStateReader } from "./state-reader.ts";

type Options = {
  client: Client;
  /** Fails when the session ends. */
  signedOut: Promise<never>;
  server: string;
  faults: FaultWatch;
  saveFile: SaveFile;
  uploadFile: UploadFile;
  voice: Words;
  loadEmoji: LoadEmoji;
  /** More lines than so many are not sent from a paste without a question. */
  pasteLines: number;
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
};

/**
 * The chat screen for screen readers: lines that come one after the other, and one line to write in.
 * @returns the exit code, once somebody left. Throws what ended it otherwise.
 */
export async function startReader({
  client,
  signedOut,
  server,
  faults,
  saveFile,
  uploadFile,
  voice,
  loadEmoji,
  pasteLines,
  stdin,
  stdout,
}: Options): Promise<number> {
  const { translate } = voice;
  const left = Promise.withResolvers<void>();
  const say = (text: string) => prompt.say(text);
  const reader = openChatReader({ client, words: voice, say });
  const complain = (error: unknown) => say(sentenceOf(error, translate));
  const send = (text: string) => {
    const chatId = reader.current();
    if (text.trim() === "") return;
    if (chatId) client.send(chatId, messageBody(text));
    else say(translate("reader.noChat"));
  };
  let asked: (() => Promise<void>) | null = null;
  const ask = (question: string, run: () => Promise<void>) => {
    asked = run;
    say(question);
  };
  const take = (text: string, { isPasted }: { isPasted: boolean }) => {
    const size = pasteSize(text);
    if (!isPasted || size.count <= pasteLines) return send(text);
    ask(translate("reader.askPaste", size), async () => send(text));
  };
  const attach = async (path: string) => {
    const chatId = reader.current();
    if (!chatId) return say(translate("reader.noChat"));
    if (path === "") return say(`/attach: ${translate("reader.help.attach")}`);
    const file = await uploadFile(path);
    client.send(chatId, "", { file });
  };
  const acts = {
    ...chatActs({ reader, say, words: voice }),
    ...messageActs({
      client,
      reader,
      words: voice,
      say,
      ask,
      prefill: (text) => prompt.prefill(text),
      loadEmoji,
      saveFile,
    }),
    attach,
    quit: () => left.resolve(),
  };
  const obey = async (typed: string, how: { isPasted: boolean }) => {
    const line = parseLine(typed);
    // Whatever else is typed is a no.
    const run = asked;
    asked = null;
    if (line.kind === "text") take(line.text, how);
    else if (line.kind === "unknown") say(translate("reader.unknown", { name: neutralise(line.name) }));
    else if (line.name !== "yes") await acts[line.name](line.argument);
    else if (run) await run();
    else say(translate("reader.nothingAsked"));
  };
  const prompt = openReaderPrompt({
    stdin,
    stdout,
    onText: (typed, how) => void obey(typed, how).catch(complain),
    onLeave: left.resolve,
  });
  let isBegun = false;
  const begin = () => {
    const [first] = reader.chats();
    isBegun = true;
    say(translate("reader.welcome"));
    if (first) reader.open(first.id).catch(complain);
    else say(translate("reader.noChats"));
  };
  const connection = createStateReader({ client, faults, server, translate, say });
  const unsubscribe = client.subscribe(() => {
    connection.update();
    if (!isBegun && client.getState().isReady) begin();
    else if (isBegun) reader.update();
  });
  if (client.getState().isReady) begin();
  try {
    await Promise.race([left.promise, signedOut]);
    return exitCodeOf(new Interrupted());
  } finally {
    unsubscribe();
    connection.stop();
    prompt.close();
    await leave(client);
  }
}
