import type { Take } from "./album.ts";
import { looks } from "./looks.ts";
import { screens } from "./screens.ts";

/** So many pages at once keep two cores busy. */
const HANDS = 3;

type Wish = {
  take: Take;
  /** Takes only those that have this in their names. */
  only: string;
  folder: string;
};

/** Takes every screen in every look. @returns how many pictures there are */
export async function takeAll({ take, only, folder }: Wish): Promise<number> {
  const pictures = screens
    .flatMap((screen) => looks.map((look) => ({ screen, look, name: `${screen.name}--${look.name}` })))
    .filter(({ name }) => name.includes(only));
  const queue = pictures.values();
  const hand = async () => {
    for (const { screen, look, name } of queue) await take(screen, look, `${folder}${name}.png`);
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
  return pictures.length;
}
