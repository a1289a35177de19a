import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { FoundMessages } from "./found-messages.tsx";
import { Help } from "./help.tsx";
import type { Layer } from "./layer.ts";
import { RawMessage } from "./raw-message.tsx";
import { ReactPicker } from "./react-picker.tsx";
import { Switcher } from "./switcher.tsx";

type Props = { layer: PaneLayer; layout: Layout };

/** What takes the place of the messages; a question leaves them in view. */
export type PaneLayer = Exclude<Layer, { kind: "confirm" }>;

export function LayerPane({ layer, layout }: Props): ReactNode {
  switch (layer.kind) {
    case "switcher":
      return <Switcher layout={layout} />;
    case "help":
      return <Help layout={layout} />;
    case "search":
      return <FoundMessages layout={layout} chatId={layer.chatId} />;
    case "react":
      return <ReactPicker layout={layout} chatId={layer.chatId} seq={layer.seq} />;
    case "raw":
      return <RawMessage layout={layout} chatId={layer.chatId} seq={layer.seq} />;
    default:
      return layer satisfies never;
  }
}
