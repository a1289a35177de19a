/** For `test.skip` at the top of a file whose stories Firefox, or Playwright with it, cannot tell. */
export function inFirefox({ browserName }: { browserName: string }): boolean {
  return browserName === "firefox";
}
