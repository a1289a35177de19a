import type { Command, Help } from "commander";
import type { Translate } from "../translate.ts";
import { examples } from "./examples.ts";

type Item = [term: string, description: string];

/** @returns a formatter for commander: the examples first, because they are what people look for. */
export function formatHelp(translate: Translate): (command: Command, help: Help) => string {
  return (command, help) => {
    const isRoot = command.parent === null;
    const parts = [
      command.description(),
      section(translate("help.examples"), exampleLines(command)),
      `${translate("help.usage")} ${help.commandUsage(command)}`,
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
  const termWidth = Math.max(0, ...items.map(([term]) => help.displayWidth(term)));
  return items.map(([term, description]) => help.formatItem(term, termWidth, description, help));
}

function rootParts(translate: Translate, help: Help): string[] {
  const width = help.helpWidth ?? 80;
  return [
    section(translate("help.exitCodes"), [indented(help.boxWrap(translate("help.exitCodeList"), width - 2))]),
    [translate("program.bare"), translate("help.more")].join("\n"),
  ];
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}
