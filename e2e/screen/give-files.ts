import type { Locator } from "@playwright/test";

/** A file on somebody's device: of some content, or only of a size in bytes. */
export type GivenFile = { name: string; type: string; content?: Buffer; size?: number };

type Told = { name: string; type: string; base64: string; size: number };
type Act = { kind: "paste" | "dragover" | "drop"; text: string; files: Told[] };

/** Pastes files, with the text that some programs put beside them. @returns whether the page has taken them */
export const pasteFiles = (at: Locator, files: GivenFile[], text = "") => act(at, "paste", files, text);
/** @returns whether the page has taken them; if not, the browser would leave it for them */
export const dropFiles = (at: Locator, files: GivenFile[]) => act(at, "drop", files);
export const dragFilesOver = (at: Locator, files: GivenFile[]) => act(at, "dragover", files);

function act(at: Locator, kind: Act["kind"], files: GivenFile[], text = ""): Promise<boolean> {
  const told = files.map(({ content, size = 0, ...file }) => ({
    ...file,
    base64: content?.toString("base64") ?? "",
    size,
  }));
  return at.evaluate(dispatch, { kind, text, files: told });
}

/** Runs in the page. */
function dispatch(element: Element, { kind, text, files }: Act): boolean {
  const transfer = new DataTransfer();
  if (text) transfer.setData("text/plain", text);
  for (const { name, type, base64, size } of files) {
    const bytes = base64 ? Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)) : new Uint8Array(size);
    transfer.items.add(new File([bytes], name, { type }));
  }
  const common = { bubbles: true, cancelable: true };
  const event =
    kind === "paste" ? new Event(kind, common) : new DragEvent(kind, { ...common, dataTransfer: transfer });
  // Firefox leaves out what its own constructor is given here.
  if (kind === "paste") Object.defineProperty(event, "clipboardData", { value: transfer });
  element.dispatchEvent(event);
  return event.defaultPrevented;
}
