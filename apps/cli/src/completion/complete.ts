import { type Complete, RootCommand } from "@bomb.sh/tab";
import type { Command } from "commander";
import type { Context } from "../context.ts";
import { chatNames, type Offer } from "./chat-names.ts";

/** Tells the shell to complete files itself. */
const FILES = ":0";

type Options = { program: Command; words: readonly string[]; contextOf: () => Promise<Context> };

/** Answers a shell: what may come next after these words. Where a chat may, one's chats by their names. */
export async function completeRun({ program, words, contextOf }: Options): Promise<void> {
  if (takesFile(program, words)) return console.log(FILES);
  const chats = takesChat(program, words) ? await chatNames(contextOf) : [];
  const root = new RootCommand();
  addBelow(program, "");
  root.parse([...words]);

  function addBelow(parent: Command, before: string): void {
    for (const command of parent.createHelp().visibleCommands(parent)) {
      const path = `${before}${command.name()}`;
      addCommand(command, path);
      addBelow(command, `${path} `);
    }
  }

  function addCommand(command: Command, path: string): void {
    const known = root.command(path, command.description());
    for (const { name, variadic, argChoices } of command.registeredArguments.map(plain))
      known.argument(name, name.endsWith("chat") ? offer(chats) : offer(wordsOf(argChoices)), variadic);
    for (const option of command.createHelp().visibleOptions(command)) {
      const [long = "", short] = [option.long?.slice(2), option.short?.slice(1)];
      const choices = long === "chat" ? chats : wordsOf(option.argChoices);
      if (option.isBoolean()) known.option(long, option.description, short);
      else known.option(long, option.description, offer(choices), short);
    }
  }
}

/** Whether the command that is being written has a place for a chat: only then is the server asked. */
function takesChat(program: Command, words: readonly string[]): boolean {
  const command = commandIn(program, words);
  const places = [
    ...command.registeredArguments.map((argument) => argument.name()),
    ...command.options.map(({ long }) => long ?? ""),
  ];
  return places.some((place) => place.endsWith("chat"));
}

/** Whether a file is to come: after `--file`, `-o` and their like. */
function takesFile(program: Command, words: readonly string[]): boolean {
  const flag = words.at(-2);
  if (!flag?.startsWith("-")) return false;
  const { options } = commandIn(program, words);
  return options.some(({ flags, long, short }) => flags.endsWith("<file>") && [long, short].includes(flag));
}

function commandIn(program: Command, words: readonly string[]): Command {
  return words.reduce((parent, word) => below(parent, word) ?? parent, program);
}

function below(parent: Command, word: string): Command | undefined {
  return parent.commands.find((command) => command.name() === word);
}

function plain(argument: Command["registeredArguments"][number]) {
  return { name: argument.name(), variadic: argument.variadic, argChoices: argument.argChoices };
}

function wordsOf(choices: readonly string[] = []): Offer[] {
  return choices.map((word) => ({ word, description: "" }));
}

function offer(offers: readonly Offer[]) {
  return (complete: Complete) => {
    for (const { word, description } of offers) complete(word, description);
  };
}
