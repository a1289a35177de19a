import { type Argument, createArgument } from "commander";
import type { Translate } from "../translate.ts";
import { parse } from "./tree.ts";

/** One or more messages' numbers, as an argument. */
export function numbersArgument(translate: Translate): Argument {
  const each = (text: string, before: readonly number[] = []) => [...before, parse.seq(text)];
  return createArgument("<numbers...>", translate("help.numbersArgument")).argParser(each);
}
