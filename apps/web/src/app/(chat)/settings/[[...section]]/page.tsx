import { bringAlong } from "../../first-load.ts";
import { requireActor } from "../../require-actor.ts";

type Props = { params: Promise<{ section?: string[] }> };

/** The settings, or one section of them. As with the list, the layout shows it. */
export default async function SettingsPage({ params }: Props) {
  const { section = [] } = await params;
  bringAlong(null);
  await requireActor(["/settings", ...section].join("/"));
  return null;
}
