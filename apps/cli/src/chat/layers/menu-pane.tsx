import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import type { PaneLayer } from "./layer.ts";
import { PickerPane, pickerRoom } from "./picker-pane.tsx";
import { usePicker } from "./use-picker.ts";

/** Something that can be done, in words. */
export type MenuItem = { label: string; run: () => void };

type Props = {
  layout: Layout;
  title: string;
  items: readonly MenuItem[];
  /** What there is to say of the whole. */
  note?: string;
  /** What closing it goes back to; the messages unless given. */
  back?: PaneLayer;
};

/** What can be done with something; typing narrows it down. */
export function MenuPane({ layout, title, items, note = "", back }: Props): ReactNode {
  const { translate } = useVoice();
  const stage = useStage();
  const find = (query: string) =>
    items.filter(({ label }) => label.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase()));
  const accept = ({ run }: MenuItem) => {
    // What it opens takes the place of the menu.
    stage.close();
    run();
  };
  const close = () => (back ? stage.open(back) : stage.close());
  const picker = usePicker({ find, room: pickerRoom(layout), accept, close });
  const isNothing = picker.shown.length === 0 && (items.length > 0 || note === "");
  const entries = picker.shown.map(({ label }) => [{ text: label }]);
  return (
    <PickerPane
      {...picker}
      layout={layout}
      prompt={`${title}: `}
      note={isNothing ? translate("screen.nothingFound") : note}
      entries={entries}
    />
  );
}
