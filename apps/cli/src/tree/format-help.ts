import type { Command, Help } from "commander";
import { termLines, termWidth } from "../text/terms.ts";
import type { Translate } from "../translate.ts";
import { examples } from "./examples.ts";

type Item = [term: string, description: string];

/** In a pipe. */
const WIDTH = 80;
const INDENT = 2;

/** @returns a formatter for commander: the examples first, because they are what people look for. */
export function formatHelp(translate: Translate): (command: Command, help: Help) => string {
  return (command, help) => {
    const isRoot = command.parent === null;
    const parts = [
      help.boxWrap(command.description(), widthOf(help)),
      section(translate("help.examples"), exampleLines(command)),
      help.boxWrap(`${translate("help.usage")} ${help.commandUsage(command)}`, widthOf(help)),
      section(translate("help.arguments"), itemLines(argumentItems(command, help), help)),
      section(translate("help.commands"), itemLines(commandItems(command, help), help)),
      section(translate("help.options"), itemLines(optionItems(command, help), help)),
      ...(isRoot ? rootParts(translate, help) : []),
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
  };
}

function section(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? [title, ...lines].join("\n") : "";
}

function exampleLines(command: Command): string[] {
  return (examples[pathOf(command)] ?? []).map((example) => `  $ ${example}`);
}

/** `group create`; the program itself is `parley`. */
function pathOf(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${pathOf(parent)} ${command.name()}` : command.name();
}

function argumentItems(command: Command, help: Help): Item[] {
  return help.visibleArguments(command).map((argument) => [argument.name(), argument.description]);
}

function commandItems(command: Command, help: Help): Item[] {
  const commands = help.visibleCommands(command).filter((sub) => sub.name() !== "help");
  return commands.map((sub) => [help.subcommandTerm(sub).replace(" [options]", ""), sub.description()]);
}

/** The command's own first, then those that every command takes. */
function optionItems(command: Command, help: Help): Item[] {
  const shared = new Set(command.parent?.options.map(({ flags }) => flags));
  const options = help
    .visibleOptions(command)
    .toSorted((a, b) => Number(shared.has(a.flags)) - Number(shared.has(b.flags)));
  return options.map((option) => [help.optionTerm(option), option.description]);
}

function itemLines(items: readonly Item[], help: Help): string[] {
  const width = widthOf(help) - INDENT;
  const left = termWidth(
    items.map(([term]) => term),
    width,
  );
  const lines = items.flatMap(([term, description]) => termLines(term, description, { left, width }));
  return lines.map(({ term, words }) => indented(`${term}${words}`).trimEnd());
}

function rootParts(translate: Translate, help: Help): string[] {
  const width = widthOf(help);
  const wrapped = (text: string, indent = 0) => help.boxWrap(text, width - indent);
  return [
    section(translate("help.exitCodes"), [indented(wrapped(translate("help.exitCodeList"), INDENT))]),
    [wrapped(translate("program.bare")), wrapped(translate("help.more"))].join("\n"),
  ];
}

function widthOf(help: Help): number {
  return help.helpWidth ?? WIDTH;
}

function indented(text: string): string {
  return text.replace(/^/gm, " ".repeat(INDENT));
}
