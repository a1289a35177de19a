/** How somebody sees the product: on which screen, in which theme and language. */
export type Look = {
  name: string;
  theme: "light" | "dark";
  language: "en" | "ru";
  viewport: { width: number; height: number };
  isPhone: boolean;
};

const sizes = [
  { size: "wide", viewport: { width: 1440, height: 900 }, isPhone: false },
  { size: "tablet", viewport: { width: 768, height: 1024 }, isPhone: false },
  { size: "phone", viewport: { width: 390, height: 844 }, isPhone: true },
] as const;

export const looks: readonly Look[] = (["light", "dark"] as const).flatMap((theme) =>
  (["en", "ru"] as const).flatMap((language) =>
    sizes.map(({ size, ...screen }) => ({
      name: `${size}-${theme}-${language}`,
      theme,
      language,
      ...screen,
    })),
  ),
);
