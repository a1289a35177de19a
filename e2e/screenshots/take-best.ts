import type { Browser } from "@playwright/test";
import type { Take } from "./album.ts";
import { looks } from "./looks.ts";
import { photographTerminal } from "./photograph-terminal.ts";
import type { Scene } from "./scene.ts";
import { screens } from "./screens.ts";

/** The README's pictures of the web app: which screen, in which look. */
const BEST = [
  { file: "web-light.png", screen: "group", look: "wide-light-en" },
  { file: "web-dark.png", screen: "direct", look: "wide-dark-en" },
  { file: "phone.png", screen: "group", look: "phone-light-ru" },
];

type Wish = { take: Take; browser: Browser; scene: Scene; folder: string };

/** Takes the README's pictures. @returns how many there are */
export async function takeBest({ take, browser, scene, folder }: Wish): Promise<number> {
  const { webUrl, bob } = scene;
  await photographTerminal({ browser, webUrl, account: bob, file: `${folder}terminal.png` });
  for (const { file, ...names } of BEST) {
    const screen = screens.find(({ name }) => name === names.screen);
    const look = looks.find(({ name }) => name === names.look);
    if (!screen || !look) throw new Error(`There is no ${names.screen} or no ${names.look}.`);
    await take(screen, look, `${folder}${file}`);
  }
  return BEST.length + 1;
}
