import { Box } from "ink";
import type { ReactNode } from "react";
import type { Layout } from "./layout.ts";
import { Rule } from "./rule.tsx";
import { Separator } from "./separator.tsx";

type Props = {
  layout: Layout;
  header: ReactNode;
  banner: ReactNode;
  list: ReactNode;
  pane: ReactNode;
  bottom: ReactNode;
};

/** Puts the parts of the screen in their places, with lines between them; a narrow screen has no list. */
export function Frame({ layout, header, banner, list, pane, bottom }: Props): ReactNode {
  const { columns, rows, listWidth, bodyHeight } = layout;
  const isListShown = listWidth > 0;
  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      {header}
      {banner}
      <Rule width={columns} joint={isListShown ? { at: listWidth, sign: "┬" } : undefined} />
      <Box width={columns} height={bodyHeight}>
        {isListShown && list}
        {isListShown && <Separator height={bodyHeight} />}
        {pane}
      </Box>
      <Rule width={columns} joint={isListShown ? { at: listWidth, sign: "┴" } : undefined} />
      {bottom}
    </Box>
  );
}
