import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { PickerPane, pickerRoom } from "./picker-pane.tsx";
import { usePicker } from "./use-picker.ts";

/** Something that can be done, in words. */
export type MenuItem = { label: string; run: () => void };

/** What can be done with something; typing narrows it down. */
export function MenuPane({
  layout,
  title,
  items,
}: {
  layout: Layout;
  title: string;
  items: readonly MenuItem[];
}) {
  const { translate } = useVoice();
  const stage = useStage();
  const find = (query: string) =>
    items.filter(({ label }) => label.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase()));
  const accept = ({ run }: MenuItem) => {
    // What it opens takes the place of the menu.
    stage.close();
    run();
  };
  const picker = usePicker({ find, room: pickerRoom(layout), accept, close: stage.close });
  const note = picker.shown.length === 0 ? translate("screen.nothingFound") : "";
  const entries = picker.shown.map(({ label }) => [{ text: label }]);
  return (
    <PickerPane {...picker} layout={layout} prompt={`${title}: `} note={note} entries={entries} />
  ) satisfies ReactNode;
}
