/** Whether Enter alone sends in this browser. Apart from the other preferences, which the first load does without. */
export function sendsWithEnter(): boolean {
  return typeof document === "undefined" || document.documentElement.dataset.sendKey !== "modifierEnter";
}
