import { pasteSize } from "../../text/paste-size.ts";
import { useHost } from "../host.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";

type TakeText = (text: string, how: { isPasted: boolean }) => void;

/** @returns what takes text in, and asks before where more was pasted than somebody may have meant to. */
export function usePasteQuestion(add: (text: string) => void): TakeText {
  const { pasteLines } = useHost();
  const stage = useStage();
  const { translate } = useVoice();
  return (text, { isPasted }) => {
    const size = pasteSize(text);
    if (!isPasted || size.count <= pasteLines) return add(text);
    const question = translate("screen.askPaste", size);
    stage.open({ kind: "confirm", question, run: async () => add(text) });
  };
}
