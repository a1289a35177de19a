import { Box } from "ink";
import type { ReactNode } from "react";
import { Composer, PROMPT } from "../composing/composer.tsx";
import { viewDraft } from "../composing/draft-view.ts";
import type { Layout } from "../layout.ts";
import { Line, Lines, type Piece } from "../line.ts";
import { useVoice } from "../voice.ts";
import { wrap } from "../wrap.ts";
import type { Field } from "./use-field.ts";
import { useFieldKeys } from "./use-field-keys.ts";

type Props = {
  layout: Layout;
  title: string;
  /** What it is for, or what may be written. */
  hint: string;
  field: Field;
  /** Whether it is a text of several lines. */
  hasLines?: boolean;
  /** What is said while it is being saved. */
  saving?: string;
  /** Completes what is written, on Tab. */
  onComplete?: () => void;
};

/** The title, and a line of air above and below what is written. */
const LINES_ABOVE = 2;
const OTHER_LINES = LINES_ABOVE + 1;

/** A field to write in, and below it what is wrong with what was written. */
export function FieldPane({ layout, title, hint, field, hasLines = false, ...props }: Props): ReactNode {
  const { translate } = useVoice();
  const { paneWidth, paneLeft, bodyTop, bodyHeight } = layout;
  const { editor, failure, isSaving } = field;
  const { saving = translate("screen.saving"), onComplete } = props;
  useFieldKeys({ field, hasLines, onComplete });
  const words: Omit<Piece, "text"> = failure === "" ? { isDim: true } : { color: "danger" };
  const said = isSaving ? saving : failure || hint;
  const note = wrap(said, paneWidth - 1).map((text): Piece[] => [{ text, ...words }]);
  // One cell is left for the caret behind the last character.
  const width = paneWidth - PROMPT.length - 1;
  const height = Math.max(1, bodyHeight - OTHER_LINES - note.length);
  return (
    <Box flexDirection="column" width={paneWidth} height={bodyHeight} overflow="hidden">
      <Line pieces={[{ text: title, isBold: true, color: "accent" }]} />
      <Line pieces={[{ text: " " }]} />
      <Composer
        view={viewDraft(editor.value.draft, { width, height })}
        placeholder=" "
        width={paneWidth}
        left={paneLeft}
        top={bodyTop + LINES_ABOVE}
        isActive
      />
      <Line pieces={[{ text: " " }]} />
      <Lines lines={note} />
    </Box>
  );
}
