import { useTranslations } from "use-intl";
import { type ShortcutPlace, shortcuts } from "../../shortcuts/shortcuts.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { ShortcutKeys } from "./shortcut-keys.tsx";

const PLACES = ["app", "timeline", "composer", "message"] as const satisfies readonly ShortcutPlace[];

/** All shortcuts, by where they count. Loaded when it is first opened. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("shortcuts");
  return (
    <Dialog title={t("title")} closeLabel={t("close")} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <div tabIndex={0} className="scroll-quiet min-h-0 overflow-y-auto px-5 pb-5 -outline-offset-2">
        {PLACES.map((place) => (
          <section key={place}>
            <h3 className="pt-3 pb-1 font-semibold text-ink-soft text-small">{t(`places.${place}`)}</h3>
            <dl>
              {shortcuts
                .filter(({ where }) => where === place)
                .map(({ id, keys }) => (
                  <div key={id} className="flex min-h-9 items-center justify-between gap-4 py-1">
                    <dt>{t(`keys.${id}`)}</dt>
                    <dd className="flex shrink-0 flex-wrap items-center justify-end gap-1.5">
                      <ShortcutKeys keys={keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
