/** Where one sets up the second factor that the server asks for. @param next the path to open afterwards */
export function secondFactorPath(next: string): string {
  return `/second-factor?${new URLSearchParams({ callbackUrl: next })}`;
}
