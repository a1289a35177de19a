import type { Implementation } from "../operation.ts";
import { writeMessage } from "./write-message.ts";

export const sendMessage: Implementation<"message.send"> = (actor, input, core) =>
  writeMessage(core, actor, input);
