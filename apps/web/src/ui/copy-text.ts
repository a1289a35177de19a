/** Puts a text on the clipboard, on plain http too, where the browser's own way is missing. */
export async function copyText(text: string): Promise<void> {
  // `navigator.clipboard` is there on https and on this machine only.
  if (!("clipboard" in navigator) || !isSecureContext) return copySelected(text);
  // Where a policy forbids it, the old way works all the same.
  await navigator.clipboard.writeText(text).catch(() => copySelected(text));
}

/** The old way: selects the text somewhere out of sight, and gives the focus back. */
function copySelected(text: string): void {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}
