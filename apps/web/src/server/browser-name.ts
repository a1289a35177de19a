const browsers = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const systems = ["Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux"] as const;

/** What the list of devices calls a browser, for example "Firefox, Linux". The order of the tables matters: most claim to be others too. */
export function browserName(userAgent: string): string {
  const browser = browsers.find(([mark]) => userAgent.includes(mark))?.[1] ?? "Browser";
  const system = systems.find((name) => userAgent.includes(name));
  return system ? `${browser}, ${system}` : browser;
}
